import { z } from 'zod';
import type { Problem, ProblemCode } from './problem.js';
import { fail, ok, type Result } from './result.js';
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
import { shownText } from './shown.js';
import {
  type Base,
  expectedIn,
  foundIn,
  type Issue,
  inputOf,
  isMissing,
  make,
  suggestionFor,
  type ZodProblemOptions,
} from './zod-issue.js';
import { readUnion } from './zod-unions.js';

type UnionIssue = z.core.$ZodIssueInvalidUnion;

const mostProblems = 100;

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
        { ...base, part: 'key' },
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
      return problemsOfIssues(issue.issues, {
        ...base,
        path,
        schema: undefined,
        input: path.at(-1),
        part: 'key',
      });
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
  return problemsOfIssues(error.issues, {
    options,
    path: [],
    schema: options.schema,
    input: options.input,
    part: 'value',
  });
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
