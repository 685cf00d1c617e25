import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hintOf, messageOf, type Problem } from '../../src/domain/problem.js';
import { parseWith, problemsOfZod } from '../../src/domain/zod-problems.js';

/** Each problem as `pointer: message` with its hint, if any. */
const told = (problems: readonly Problem[]): string[] =>
  problems.map((each) => {
    const hint = hintOf(each);
    return `${each.place?.path}: ${messageOf(each)}${hint ? ` (${hint})` : ''}`;
  });

const refusals = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = parseWith(schema, value);
  return parsed.ok ? [] : told(parsed.error);
};

const codes = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = parseWith(schema, value);
  return parsed.ok ? [] : parsed.error.map(({ code }) => code);
};

test('what a schema takes is given back as the schema has it', () => {
  expect(parseWith(z.object({ a: z.string().default('x') }), {})).toEqual({ ok: true, value: { a: 'x' } });
});

describe('values of the wrong kind', () => {
  test.each<[z.ZodType, unknown, string]>([
    [z.string(), 1, ': expected a text, found `1`'],
    [z.number(), '1', ': expected a number, found `"1"`'],
    [z.number(), Number.NaN, ': expected a number, found `NaN`'],
    [z.int(), 1.5, ': expected a whole number, found `1.5`'],
    [z.boolean(), null, ': expected true or false, found `null`'],
    [z.null(), false, ': expected null, found `false`'],
    [z.array(z.string()), { a: 1 }, ': expected a list, found `{…}`'],
    [z.array(z.string()), {}, ': expected a list, found `{}`'],
    [z.tuple([z.string()]), 'a', ': expected a list, found `"a"`'],
    [z.strictObject({}), ['a'], ': expected an object, found `[…]`'],
    [z.record(z.string(), z.string()), [], ': expected an object, found `[]`'],
    [z.never(), 1, ': expected nothing, found `1`'],
    [z.bigint(), 1, ': expected another value, found `1`'],
    [z.string(), undefined, ': expected a text, found `undefined`'],
  ])('%#: %j', (schema, value, expected) => {
    expect(refusals(schema, value)).toEqual([expected]);
  });

  test('the pointer leads to the value', () => {
    const schema = z.strictObject({ 'a/b': z.array(z.strictObject({ c: z.string() })) });
    expect(refusals(schema, { 'a/b': [{ c: 'x' }, { c: 1 }, { c: 2 }] })).toEqual([
      '/a~1b/1/c: expected a text, found `1`',
      '/a~1b/2/c: expected a text, found `2`',
    ]);
  });
});

describe('values that are not among those allowed', () => {
  const harm = z.enum(['none', 'minor', 'moderate', 'serious']);

  test.each<[z.ZodType, unknown, string]>([
    [harm, 'bad', ': expected none, minor, moderate or serious, found `"bad"`'],
    [harm, 'minr', ': expected none, minor, moderate or serious, found `"minr"` (did you mean `minor`?)'],
    [harm, 3, ': expected none, minor, moderate or serious, found `3`'],
    [z.literal('gradus/1'), 'gradus/2', ': expected gradus/1, found `"gradus/2"` (did you mean `gradus/1`?)'],
    [z.literal(['x', 1, null]), true, ': expected x, 1 or null, found `true`'],
  ])('%#: %j', (schema, value, expected) => {
    expect(refusals(schema, value)).toEqual([expected]);
  });

  test('of a long list the first thirty are named', () => {
    const many = Array.from({ length: 40 }, (_, index) => `value_${index}`);
    const [message] = refusals(z.enum(many), 0);
    expect(message).toMatch(/^: expected value_0, .*, value_29 or …, found `0`$/);
  });
});

describe('keys', () => {
  const schema = z.strictObject({
    from: z.string().optional(),
    until: z.string(),
    facts: z.looseObject({}).optional(),
  });

  test('a missing key is named, with what should stand there', () => {
    expect(refusals(schema, {})).toEqual(['/until: expected a text under key `until`, found nothing']);
    expect(refusals(z.strictObject({ a: z.enum(['x', 'y']) }), {})).toEqual([
      '/a: expected x or y under key `a`, found nothing',
    ]);
    expect(refusals(z.strictObject({ a: z.union([z.string(), z.number()]) }), {})).toEqual([
      '/a: expected a text or a number under key `a`, found nothing',
    ]);
    expect(codes(z.strictObject({ a: z.iso.date() }), {})).toEqual(['missing']);
  });

  test('null is not missing', () => {
    expect(refusals(schema, { until: null })).toEqual(['/until: expected a text, found `null`']);
  });

  test('every unknown key is told, with the keys that there are and the near one', () => {
    expect(refusals(schema, { until: '', form: '', other: 1 })).toEqual([
      '/form: expected no key but from, until or facts, found key `form` (did you mean `from`?)',
      '/other: expected no key but from, until or facts, found key `other`',
    ]);
    expect(refusals(z.strictObject({}), { a: 1 })).toEqual(['/a: expected no further key, found key `a`']);
  });

  test.each<[string, z.ZodType, unknown, string]>([
    ['in a list', z.array(schema), [{ until: '', util: 1 }], '/0/util'],
    [
      'in an optional object',
      z.strictObject({ a: schema.optional() }),
      { a: { until: '', util: 1 } },
      '/a/util',
    ],
    [
      'in a nullable object',
      z.strictObject({ a: schema.nullable() }),
      { a: { until: '', util: 1 } },
      '/a/util',
    ],
    [
      'in a defaulted object',
      z.strictObject({ a: schema.default({ until: '' }) }),
      { a: { until: '', util: 1 } },
      '/a/util',
    ],
    ['in a record', z.record(z.string(), schema), { x: { until: '', util: 1 } }, '/x/util'],
    ['in a tuple', z.tuple([z.string(), schema]), ['', { until: '', util: 1 }], '/1/util'],
    ["in a tuple's rest", z.tuple([z.string()], schema), ['', { until: '', util: 1 }], '/1/util'],
    ['in a lazy object', z.lazy(() => schema), { until: '', util: 1 }, '/util'],
    ['before a transformation', schema.transform((each) => each.until), { until: '', util: 1 }, '/util'],
    ['in a readonly object', schema.readonly(), { until: '', util: 1 }, '/util'],
    ['in an intersection', z.intersection(schema, schema), { until: '', util: 1 }, '/util'],
    ['in a refined object', schema.refine(() => true), { until: '', util: 1 }, '/util'],
  ])('the known keys are found %s', (_name, whole, value, pointer) => {
    expect(refusals(whole, value)).toContain(
      `${pointer}: expected no key but from, until or facts, found key \`util\` (did you mean \`until\`?)`,
    );
  });

  test('a record with fixed keys knows them', () => {
    const fixed = z.partialRecord(z.enum(['alpha', 'beta']), z.number());
    expect(refusals(fixed, { bta: 1 })).toEqual([
      '/bta: expected no key but alpha or beta, found key `bta` (did you mean `beta`?)',
    ]);
  });

  test('a key that its own rule refuses is told at the key', () => {
    const record = z.record(z.string().regex(/^[a-z]+$/, 'small letters'), z.number());
    expect(refusals(record, { a: 1, B: 2 })).toEqual(['/B: expected small letters, found `"B"`']);
  });
});

describe('texts, lists and numbers out of bounds', () => {
  test.each<[z.ZodType, unknown, string]>([
    [z.string().min(1), '', ': expected at least 1 character, found 0'],
    [z.string().min(2), 'a', ': expected at least 2 characters, found 1'],
    [z.string().max(3), 'abcd', ': expected at most 3 characters, found 4'],
    [z.string().length(3), 'ab', ': expected exactly 3 characters, found 2'],
    [z.array(z.int()).min(1), [], ': expected a list of at least 1 entry, found 0'],
    [z.array(z.int()).max(1), [1, 2], ': expected a list of at most 1 entry, found 2'],
    [z.array(z.int()).length(3), [1], ': expected a list of exactly 3 entries, found 1'],
    [z.tuple([z.int()]), [1, 2], ': expected a list of at most 1 entry, found 2'],
    [z.number().min(1), 0, ': expected a number, at least 1, found `0`'],
    [z.number().max(1), 2, ': expected a number, at most 1, found `2`'],
    [z.number().gt(1), 1, ': expected a number, more than 1, found `1`'],
    [z.number().lt(1), 1, ': expected a number, less than 1, found `1`'],
    [z.number().multipleOf(5), 3, ': expected a multiple of 5, found `3`'],
  ])('%#: %j', (schema, value, expected) => {
    expect(refusals(schema, value)).toEqual([expected]);
  });
});

describe('formats', () => {
  test.each<[z.ZodType, unknown, string]>([
    [z.iso.date(), '2022-02-30', ': expected a day that exists, as YYYY-MM-DD, found `"2022-02-30"`'],
    [z.url(), 'x', ': expected a web address, found `"x"`'],
    [z.string().regex(/^a/, 'a text with a in front'), 'b', ': expected a text with a in front, found `"b"`'],
    [z.string().regex(/^a/), 'b', ': expected a text that matches /^a/, found `"b"`'],
    [z.string().refine(() => false, 'a better text'), 'b', ': expected a better text, found `"b"`'],
    [z.string().refine(() => false), 'b', ': expected another value, found `"b"`'],
  ])('%#: %j', (schema, value, expected) => {
    expect(refusals(schema, value)).toEqual([expected]);
  });
});

describe('unions', () => {
  type Condition = { all: Condition[] } | { any: Condition[] } | { fact: string; operator: 'in' | 'equal' };
  const condition: z.ZodType<Condition> = z.lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition) }),
      z.strictObject({ any: z.array(condition) }),
      z.strictObject({ fact: z.string(), operator: z.enum(['in', 'equal']) }),
    ]),
  );

  test('kinds and literal values are told together', () => {
    expect(refusals(z.union([z.string(), z.number(), z.null()]), true)).toEqual([
      ': expected a text, a number or null, found `true`',
    ]);
    expect(refusals(z.union([z.literal('immediate'), z.number()]), 'immediat')).toEqual([
      ': expected immediate or a number, found `"immediat"` (did you mean `immediate`?)',
    ]);
    expect(refusals(z.union([z.union([z.string(), z.null()]), z.boolean()]), 1)).toEqual([
      ': expected a text, null or true or false, found `1`',
    ]);
  });

  test('the branch that was meant is told, not all of them', () => {
    expect(refusals(condition, { all: [1] })).toEqual(['/all/0: expected an object, found `1`']);
    expect(refusals(condition, { any: [{ all: [] }, { fact: 1, operator: 'in' }] })).toEqual([
      '/any/1/fact: expected a text, found `1`',
    ]);
    expect(refusals(condition, { all: [{ any: [{ fact: 'a', operator: 'inn' }] }] })).toEqual([
      '/all/0/any/0/operator: expected in or equal, found `"inn"` (did you mean `in`?)',
    ]);
  });

  test('a union within a union is passed over when none of its branches takes such a kind', () => {
    const nested = z.union([z.union([z.string(), z.null()]), z.strictObject({ a: z.string() })]);
    expect(refusals(nested, { a: 1 })).toEqual(['/a: expected a text, found `1`']);
  });

  test('a misspelt key within a branch is looked for among the keys of that branch', () => {
    expect(refusals(condition, { all: [{ fact: 'a', opertor: 'in' }] })).toEqual([
      '/all/0/operator: expected in or equal under key `operator`, found nothing',
      '/all/0/opertor: expected no key but fact or operator, found key `opertor` (did you mean `operator`?)',
    ]);
  });

  const rule = z.discriminatedUnion('effect', [
    z.strictObject({ effect: z.literal('base'), response: z.string() }),
    z.strictObject({ effect: z.literal('aggravate'), steps: z.int() }),
  ]);

  test('the value that tells the branches apart is told where it stands', () => {
    expect(refusals(z.array(rule), [{ effect: 'bse', response: 'x' }])).toEqual([
      '/0/effect: expected base or aggravate, found `"bse"` (did you mean `base`?)',
    ]);
    expect(refusals(rule, { response: 'x' })).toEqual([
      '/effect: expected base or aggravate under key `effect`, found nothing',
    ]);
  });

  test('a key that only another branch has is not known here', () => {
    expect(refusals(rule, { effect: 'base', response: 'x', steps: 1 })).toEqual([
      '/steps: expected no key but effect or response, found key `steps`',
    ]);
  });

  test('a value that more than one branch takes, where one alone may', () => {
    expect(codes(z.xor([z.string(), z.string().min(1)]), 'a')).toEqual(['value_not_allowed']);
  });
});

describe('places', () => {
  const schema = z.strictObject({ a: z.string() });

  test('the file is named', () => {
    const parsed = parseWith(schema, {}, { file: 'case.json' });
    expect(parsed.ok ? [] : parsed.error.map(({ place }) => place)).toEqual([
      { file: 'case.json', path: '/a' },
    ]);
  });

  test('whoever knows the lines can give them, of the key or of its value', () => {
    const record = z.strictObject({
      a: z.string(),
      r: z.record(z.string().regex(/^[a-z]$/, 'a letter'), z.int()),
    });
    const parsed = parseWith(
      record,
      { a: 1, b: 2, r: { X: 1 } },
      { placeOf: (path, part) => ({ path: `${part} ${path.join('.')}` }) },
    );
    expect(parsed.ok ? [] : parsed.error.map(({ place }) => place?.path)).toEqual([
      'value a',
      'key r.X',
      'key b',
    ]);
  });
});

describe('an error that came without its input', () => {
  const schema = z.strictObject({ subjects: z.array(z.string()), found_on: z.string() });
  const { error } = schema.safeParse({ subject: [], found_on: 1 });

  test('names what was expected, and the near one of the keys that it is given', () => {
    expect(error && told(problemsOfZod(error, { knownKeys: ['subjects', 'found_on'] }))).toEqual([
      '/subjects: expected a list, found `…`',
      '/found_on: expected a text, found `…`',
      '/subject: expected no key but subjects or found_on, found key `subject` (did you mean `subjects`?)',
    ]);
  });

  test('never suggests the key that was refused', () => {
    const known = ['subject', 'subjects'];
    expect(
      error &&
        problemsOfZod(error, { knownKeys: known })
          .map((each) => hintOf(each))
          .filter(Boolean),
    ).toEqual(['did you mean `subjects`?']);
  });

  test('is as good as any other once the input is given', () => {
    expect(error && told(problemsOfZod(error, { input: { subject: [], found_on: 1 } }))).toEqual([
      '/subjects: expected a list under key `subjects`, found nothing',
      '/found_on: expected a text, found `1`',
      '/subject: expected no further key, found key `subject`',
    ]);
  });
});

test('no more than a hundred problems are told', () => {
  const unknown = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key_${index}`, 1]));
  expect(codes(z.strictObject({}), unknown)).toHaveLength(100);
  expect(codes(z.array(z.string()), new Array(500).fill(1))).toHaveLength(100);
});

test('what the user sent is cut, escaped and kept on one line', () => {
  const [long] = refusals(z.number(), 'x\n`'.repeat(1_000_000));
  expect(long?.length).toBeLessThan(200);
  expect(long).not.toContain('\n');
  expect(refusals(z.strictObject({}), { '\ud800': 1 })).toEqual([
    '/\ud800: expected no further key, found key `\\ud800`',
  ]);
});

describe('in Chinese', () => {
  test.each<[z.ZodType, unknown, string]>([
    [z.string(), 1, '应为文本，实际为 `1`'],
    [z.boolean(), 1, '应为 true 或 false，实际为 `1`'],
    [z.union([z.string(), z.number()]), true, '应为文本或数字，实际为 `true`'],
    [z.enum(['none', 'minor', 'serious']), 1, '应为 none、minor 或 serious，实际为 `1`'],
    [z.strictObject({ a: z.string() }), {}, '键 `a` 应有文本，实际缺失'],
    [z.strictObject({ a: z.string() }), { a: '', b: 1 }, '应为键 a，实际为键 `b`'],
    [z.strictObject({}), { b: 1 }, '应为无其他键，实际为键 `b`'],
    [z.string().max(2), 'abc', '文本应含至多 2 个字符，实际为 3 个'],
    [z.array(z.int()).min(1), [], '列表应含至少 1 项，实际为 0 项'],
    [z.iso.date(), 'x', '应为存在的日期，格式 YYYY-MM-DD，实际为 `"x"`'],
    [z.string().regex(/a/, '64 hex digits'), 'x', '应为 64 位小写十六进制数字，实际为 `"x"`'],
  ])('%#: %j', (schema, value, expected) => {
    const parsed = parseWith(schema, value);
    expect(parsed.ok ? [] : parsed.error.map((each) => messageOf(each, 'zh'))).toEqual([expected]);
  });
});
