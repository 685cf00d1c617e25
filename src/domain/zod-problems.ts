import { z } from 'zod';
import { jsonPointer } from './json-pointer.js';
import { nearName } from './near-name.js';
import { type Place, type Problem, type ProblemCode, problem, quoted } from './problem.js';
import { fail, ok, type Result } from './result.js';
import { shownText, shownValue } from './shown.js';
import { keysOf, schemasAt, valueAt } from './schema-walk.js';
import {
  checkWords,
  formatWords,
  kindWords,
  limitWords,
  spaced,
  valueWords,
  type Words,
} from './schema-words.js';
import { readUnion } from './zod-unions.js';

export interface ZodProblemOptions {
  readonly file?: string;
  /** Keys to look for a near name among, where no schema is given. */
  readonly knownKeys?: readonly string[];
  /** The schema that refused, which knows the keys at every place. */
  readonly schema?: z.core.$ZodType;
  /** The value that was refused, so that problems can say what was found. */
  readonly input?: unknown;
  /** Where a path lies in the input's text; without it a place is the file and the JSON Pointer. */
  readonly placeOf?: (path: readonly PropertyKey[]) => Place;
}

type Issue = z.core.$ZodIssue;
type UnionIssue = z.core.$ZodIssueInvalidUnion;

/** Where the paths of the issues at hand begin: at the input itself, or at the union that refused it. */
interface Base {
  readonly options: ZodProblemOptions;
  readonly path: readonly PropertyKey[];
  readonly schema: z.core.$ZodType | undefined;
  readonly input: unknown;
}

const mostProblems = 100;

const inputOf = (issue: Issue, base: Base): unknown =>
  'input' in issue ? issue.input : valueAt(base.input, issue.path);

/** Where nobody gave the input, nothing is known to be missing. */
const isMissing = (issue: Issue, base: Base): boolean =>
  issue.path.length > 0 &&
  ('input' in issue || 'input' in base.options) &&
  inputOf(issue, base) === undefined;

function foundIn(issue: Issue, base: Base): string {
  if (!('input' in issue) && !('input' in base.options)) return '`…`';
  return shownValue(inputOf(issue, base));
}

function make(
  code: ProblemCode,
  params: Readonly<Record<string, string | number>>,
  path: readonly PropertyKey[],
  { options }: Base,
): Problem {
  const { file, placeOf } = options;
  const place = placeOf?.(path) ?? { ...(file === undefined ? {} : { file }), path: jsonPointer(path) };
  return problem(code, params, place);
}

const expectedIn = ({ en, zh }: Words) => ({ expected_en: en, expected_zh: spaced(zh) });

const suggestionFor = (name: unknown, known: readonly unknown[]): { suggestion?: string } => {
  const names = known.filter((each) => typeof each === 'string' && each !== name).map(String);
  const near = typeof name === 'string' ? nearName(name, names) : undefined;
  return near === undefined ? {} : { suggestion: quoted(near) };
};

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, base: Base): Problem[] {
  const value = inputOf(issue, base);
  const known = base.schema
    ? keysOf(schemasAt(base.schema, issue.path, base.input), value)
    : (base.options.knownKeys ?? []);
  const words: Words =
    known.length > 0
      ? { en: `no key but ${valueWords(known).en}`, zh: `键${spaced(valueWords(known).zh)}` }
      : { en: 'no further key', zh: '无其他键' };
  return issue.keys
    .slice(0, mostProblems)
    .map((key) =>
      make(
        'unknown_key',
        { ...expectedIn(words), found: shownText(key), ...suggestionFor(key, known) },
        [...base.path, ...issue.path, key],
        base,
      ),
    );
}

const counted = (count: number | bigint, one: string, many: string): string =>
  Number(count) === 1 ? one : many;

function outOfBounds(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, base: Base): Problem {
  const big = issue.code === 'too_big';
  const [side, limit] = big ? (['most', issue.maximum] as const) : (['least', issue.minimum] as const);
  const bound = limitWords({ side, limit, inclusive: issue.inclusive ?? true, exact: issue.exact ?? false });
  const value = inputOf(issue, base);
  const path = [...base.path, ...issue.path];
  if (issue.origin === 'string') {
    const words = {
      en: `${bound.en} ${counted(limit, 'character', 'characters')}`,
      zh: `${bound.zh} 个字符`,
    };
    const found = typeof value === 'string' ? value.length : '`…`';
    return make(big ? 'too_long' : 'too_short', { ...expectedIn(words), found }, path, base);
  }
  if (['array', 'set', 'map', 'object'].includes(issue.origin)) {
    const words = { en: `${bound.en} ${counted(limit, 'entry', 'entries')}`, zh: `${bound.zh} 项` };
    const found = Array.isArray(value) ? value.length : '`…`';
    return make(big ? 'too_many' : 'too_few', { ...expectedIn(words), found }, path, base);
  }
  const params = { ...expectedIn(bound), found: foundIn(issue, base) };
  return make(big ? 'number_too_large' : 'number_too_small', params, path, base);
}

/** One problem that says in words what was expected; a value that is not there is missing, whatever was expected. */
function mismatch(
  code: ProblemCode,
  words: Words,
  issue: Issue,
  base: Base,
  known: readonly unknown[] = [],
): Problem {
  const path = [...base.path, ...issue.path];
  if (isMissing(issue, base)) {
    const params = { ...expectedIn(words), key: shownText(String(path.at(-1))) };
    return make('missing', params, path, base);
  }
  const found = foundIn(issue, base);
  return make(
    code,
    { ...expectedIn(words), found, ...suggestionFor(inputOf(issue, base), known) },
    path,
    base,
  );
}

function ofUnion(issue: UnionIssue, base: Base): Problem[] {
  if (issue.errors.length === 0) {
    const words = { en: 'one form only', zh: '唯一的一种形式' };
    const values = 'options' in issue ? (issue.options ?? []) : [];
    if (values.length === 0) return [mismatch('value_not_allowed', words, issue, base)];
    // The issue lies at the discriminator, but its input is the object that holds it.
    const value = valueAt(base.input, issue.path) ?? valueAt(issue.input, issue.path.slice(-1));
    return [mismatch('value_not_allowed', valueWords(values), { ...issue, input: value }, base, values)];
  }
  const path = [...base.path, ...issue.path];
  const value = inputOf(issue, base);
  const inside = { ...base, path, input: value };
  const reading = readUnion(issue.errors, (each) => isMissing(each, inside));
  if (reading.kind === 'words') return [mismatch(reading.code, reading.words, issue, base, reading.values)];
  const union = base.schema
    ? schemasAt(base.schema, issue.path, base.input).find(
        (each) => each instanceof z.ZodUnion && each.options.length === issue.errors.length,
      )
    : undefined;
  const schema = union instanceof z.ZodUnion ? union.options[reading.index] : undefined;
  return problemsOfIssues(issue.errors[reading.index] ?? [], { ...inside, schema });
}

function problemsOfIssue(issue: Issue, base: Base): Problem[] {
  const path = [...base.path, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue, base);
    case 'invalid_union':
      return ofUnion(issue, base);
    case 'too_big':
    case 'too_small':
      return [outOfBounds(issue, base)];
    case 'invalid_type':
      return [mismatch('wrong_type', kindWords(issue.expected), issue, base)];
    case 'invalid_value':
      return [mismatch('value_not_allowed', valueWords(issue.values), issue, base, issue.values)];
    case 'invalid_format':
      return [mismatch('bad_format', formatWords(issue), issue, base)];
    case 'custom':
      return [mismatch('bad_format', checkWords(issue.message), issue, base)];
    case 'not_multiple_of': {
      const params = { expected: String(issue.divisor), found: foundIn(issue, base) };
      return [make('number_not_multiple', params, path, base)];
    }
    case 'invalid_key':
    case 'invalid_element':
      return problemsOfIssues(issue.issues, { ...base, path, schema: undefined, input: path.at(-1) });
  }
}

function problemsOfIssues(issues: readonly Issue[], base: Base): Problem[] {
  const problems: Problem[] = [];
  for (const issue of issues) {
    if (problems.length >= mostProblems) break;
    problems.push(...problemsOfIssue(issue, base));
  }
  return problems.slice(0, mostProblems);
}

/**
 * The catalogue's problems for a refusal by zod, the first hundred, in zod's order. Of a union the branch is told
 * that was most likely meant. What was found can be told only if zod was given `reportInput: true` or `options`
 * has the `input`; `parseWith` does both.
 */
export function problemsOfZod(error: z.core.$ZodError, options: ZodProblemOptions = {}): Problem[] {
  return problemsOfIssues(error.issues, { options, path: [], schema: options.schema, input: options.input });
}

/** Parses a value with a schema; the problems name near keys and show what was found. */
export function parseWith<S extends z.core.$ZodType>(
  schema: S,
  value: unknown,
  options: Omit<ZodProblemOptions, 'schema' | 'input'> = {},
): Result<z.output<S>> {
  const parsed = z.safeParse(schema, value, { reportInput: true });
  return parsed.success
    ? ok(parsed.data)
    : fail(problemsOfZod(parsed.error, { ...options, schema, input: value }));
}
