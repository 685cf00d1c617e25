import type { z } from 'zod';
import { jsonPointer } from './json-pointer.js';
import { nearName } from './near-name.js';
import { type Place, type Problem, type ProblemCode, problem, quoted } from './problem.js';
import { valueAt } from './schema-walk.js';
import { spaced, type Words } from './schema-words.js';
import { shownValue } from './shown.js';

/** What of a member a problem is about: the key itself (unknown, badly formed) or the value under it. */
export type Part = 'key' | 'value';

export interface ZodProblemOptions {
  readonly file?: string;
  /** Keys to look for a near name among, where no schema is given. */
  readonly knownKeys?: readonly string[];
  /** The schema that refused, which knows the keys at every place. */
  readonly schema?: z.core.$ZodType;
  /** The value that was refused, so that problems can say what was found. */
  readonly input?: unknown;
  /** Where a path lies in the input's text; without it a place is the file and the JSON Pointer. */
  readonly placeOf?: (path: readonly PropertyKey[], part: Part) => Place;
}

export type Issue = z.core.$ZodIssue;

/** Where the paths of the issues at hand begin: at the input itself, or at the union that refused it. */
export interface Base {
  readonly options: ZodProblemOptions;
  readonly path: readonly PropertyKey[];
  readonly schema: z.core.$ZodType | undefined;
  readonly input: unknown;
  readonly part: Part;
}

/** The value that an issue is about. */
export const inputOf = (issue: Issue, base: Base): unknown =>
  'input' in issue ? issue.input : valueAt(base.input, issue.path);

/** Where nobody gave the input, nothing is known to be missing. */
export const isMissing = (issue: Issue, base: Base): boolean =>
  issue.path.length > 0 &&
  ('input' in issue || 'input' in base.options) &&
  inputOf(issue, base) === undefined;

/** What a message shows as found; an ellipsis where nobody gave the input. */
export function foundIn(issue: Issue, base: Base): string {
  if (!('input' in issue) && !('input' in base.options)) return '`…`';
  return shownValue(inputOf(issue, base));
}

/** A problem with its place, which its `part` of the value lies at: what stands there, or the key that leads there. */
export function make(
  code: ProblemCode,
  params: Readonly<Record<string, string | number>>,
  path: readonly PropertyKey[],
  { options, part }: Base,
): Problem {
  const { file, placeOf } = options;
  const place = placeOf?.(path, part) ?? { ...(file === undefined ? {} : { file }), path: jsonPointer(path) };
  return problem(code, params, place);
}

export const expectedIn = ({ en, zh }: Words) => ({ expected_en: en, expected_zh: spaced(zh) });

/** The near name among what is known, if the user's value is a slip of the pen. */
export const suggestionFor = (name: unknown, known: readonly unknown[]): { suggestion?: string } => {
  const names = known.filter((each) => typeof each === 'string' && each !== name).map(String);
  const near = typeof name === 'string' ? nearName(name, names) : undefined;
  return near === undefined ? {} : { suggestion: quoted(near) };
};
