import { accountProblems } from './catalogue/accounts.js';
import { backtestProblems } from './catalogue/backtest.js';
import { caseProblems } from './catalogue/case.js';
import { commandProblems } from './catalogue/command.js';
import { crossCheckProblems } from './catalogue/cross-check.js';
import { httpProblems } from './catalogue/http.js';
import { jobProblems } from './catalogue/jobs.js';
import { letterProblems } from './catalogue/letters.js';
import { noticeProblems } from './catalogue/notices.js';
import { officeProblems } from './catalogue/office.js';
import { officeRegisterProblems } from './catalogue/office-register.js';
import { publishingProblems } from './catalogue/publishing.js';
import { readingProblems } from './catalogue/reading.js';
import { rulebookProblems } from './catalogue/rulebook.js';
import { serviceProblems } from './catalogue/service.js';
import { spreadsheetProblems } from './catalogue/spreadsheet.js';
import { testingProblems } from './catalogue/testing.js';
import { trailProblems } from './catalogue/trail.js';

/** Exit code and HTTP status follow from the kind, at the edge. */
export type ProblemKind =
  | 'usage'
  | 'bad_input'
  | 'too_large'
  | 'unprocessable'
  | 'not_found'
  | 'unauthorized'
  | 'forbidden'
  | 'conflict'
  | 'in_progress'
  | 'precondition'
  | 'finding'
  | 'unavailable'
  | 'engine_disagreement'
  | 'internal';

export type Language = 'zh' | 'en';

/** One entry of the catalogue. `{name}` in a text is replaced by the parameter of that name. */
export interface CatalogueEntry {
  readonly kind: ProblemKind;
  readonly message: Readonly<Record<Language, string>>;
  readonly hint?: Readonly<Record<Language, string>>;
}

/** The one catalogue: every code that Gradus can answer with. */
export const catalogue = {
  ...readingProblems,
  ...rulebookProblems,
  ...spreadsheetProblems,
  ...caseProblems,
  ...backtestProblems,
  ...testingProblems,
  ...trailProblems,
  ...officeProblems,
  ...officeRegisterProblems,
  ...publishingProblems,
  ...serviceProblems,
  ...commandProblems,
  ...crossCheckProblems,
  ...httpProblems,
  ...accountProblems,
  ...jobProblems,
  ...letterProblems,
  ...noticeProblems,
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ProblemCode = keyof typeof catalogue;

/**
 * Where in the input a problem lies. Lines and columns count from 1; `path` is a JSON Pointer; of a spreadsheet `sheet`
 * is the name of the sheet and `cell` the cell as the program names it (B7).
 */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly kind: ProblemKind;
  readonly params: Readonly<Record<string, string>>;
  readonly place?: Place;
  readonly severity: 'error' | 'warning';
}

type Param = string | number;

/** Makes a problem of the catalogue. User input among `params` is given through `quoted`. */
export function problem(
  code: ProblemCode,
  params: Readonly<Record<string, Param>> = {},
  place?: Place,
  severity: 'error' | 'warning' = 'error',
): Problem {
  const texts = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));
  return { code, kind: catalogue[code].kind, params: texts, severity, ...(place ? { place } : {}) };
}

const longest = 120;

/** User input in backticks on one line, control characters escaped, cut at 120 characters. */
export function quoted(value: unknown): string {
  const raw = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = raw.replace(/[\p{Cc}\u2028\u2029`]/gu, (char) =>
    char === '`' ? "'" : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const characters = [...line];
  return `\`${characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line}\``;
}

const fill = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);

/** The problem's message: one line, lower case, no final stop. */
export const messageOf = (found: Problem, language: Language = 'en'): string =>
  fill(catalogue[found.code].message[language], found.params);

/** The advice that goes with the problem, or undefined. */
export function hintOf(found: Problem, language: Language = 'en'): string | undefined {
  const entry: CatalogueEntry = catalogue[found.code];
  if (found.params.suggestion) {
    const near = language === 'zh' ? '是否想写 {suggestion}？' : 'did you mean {suggestion}?';
    return fill(near, found.params);
  }
  return entry.hint ? fill(entry.hint[language], found.params) : undefined;
}
