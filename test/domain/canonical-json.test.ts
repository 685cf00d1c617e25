import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../src/domain/canonical-json.js';

/** The package declares a default export that it does not have. */
const canonicalize: (value: unknown) => string | undefined = createRequire(import.meta.url)('canonicalize');

/** The double whose bits are these 16 hex digits. */
function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex');

describe('RFC 8785', () => {
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the double %s is %s', (bits, expected) => {
    expect(canonicalJson(double(bits))).toBe(expected);
  });

  test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'appendix B: the double %s is an error',
    (bits) => {
      expect(() => canonicalJson(double(bits))).toThrow(TypeError);
    },
  );

  test('section 3.2.2: the example', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\u0027\u0042\u0022\u005c\\\u0022/',
      literals: [null, true, false],
    };
    // The bytes are those of section 3.2.4.
    expect(hex(canonicalJson(value))).toBe(
      [
        '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b333333333333333333',
        '2e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c753030',
        '30665c6e4127425c225c5c5c5c5c222f227d',
      ].join(''),
    );
  });

  test('section 3.2.3: keys are sorted by UTF-16 code unit, whatever a locale would do', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
    expect([...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });
});

/** From the test data of the RFC's author (cyberphone/json-canonicalization, Apache-2.0). */
describe('the published test data', () => {
  test.each<[string, Json, string]>([
    ['arrays', [56, { d: true, '10': null, '1': [] }], '[56,{"1":[],"10":null,"d":true}]'],
    [
      'french',
      {
        peach: 'This sorting order',
        péché: 'is wrong according to French',
        pêche: 'but canonicalization MUST',
        sin: 'ignore locale',
      },
      '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
    ],
    [
      'structures',
      {
        '1': { f: { f: 'hi', F: 5 }, '\n': 56.0 },
        '10': {},
        '': 'empty',
        a: {},
        '111': [{ e: 'yes', E: 'no' }],
        A: {},
      },
      '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}',
    ],
    ['unicode', { 'Unnormalized Unicode': 'A\u030a' }, '{"Unnormalized Unicode":"A\u030a"}'],
    [
      'weird',
      {
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        '\u000a': 'Newline',
        '1': 'One',
        '\u0080': 'Control\u007f',
        '\ud83d\ude02': 'Smiley',
        '\u00f6': 'Latin Small Letter O With Diaeresis',
        '\ufb33': 'Hebrew Letter Dalet With Dagesh',
        '</script>': 'Browser Challenge',
      },
      '{"\\n":"Newline","\\r":"Carriage Return","1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude02":"Smiley","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ],
  ])('%s', (_name, value, expected) => {
    expect(hex(canonicalJson(value))).toBe(hex(expected));
  });
});

const wellFormed = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u0000', '\u001f', '\u007f', '"', '\\', '\u2028', '\ufeff'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});
const anyJson = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      wellFormed,
    ),
    fc.array(tie('json'), { maxLength: 6 }),
    fc.dictionary(wellFormed, tie('json'), { maxKeys: 6 }),
  ),
})).json;

describe('laws', () => {
  test('another implementation gives the same text', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { seed: 8785, numRuns: 2000 },
    );
  });

  test('the text says the value again, and its own canonical text is itself', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        const again: Json = JSON.parse(text);
        expect(canonicalJson(again)).toBe(text);
        expect(JSON.stringify(again, sortedKeys)).toBe(JSON.stringify(value, sortedKeys));
      }),
      { seed: 8785, numRuns: 500 },
    );
  });

  test('the order in which keys were set changes nothing', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe(canonicalJson({ a: { c: 3, d: 2 }, b: 1 }));
    expect(canonicalJson({ 10: 1, 9: 2, '-': 3 })).toBe('{"-":3,"10":1,"9":2}');
  });
});

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('what JSON cannot say is a bug, and throws', () => {
  /** A caller whose types have been lied to. */
  const canonicalOf = (value: unknown): string => Reflect.apply(canonicalJson, undefined, [value]);

  test.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['infinity within', { a: [Number.NEGATIVE_INFINITY] }],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined item', [1, undefined]],
    ['a hole in a list', new Array(1)],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', 'a\udc00b'],
    ['surrogates the wrong way round', '\udc00\ud800'],
    ['a lone surrogate in a key', { '\ud800': 1 }],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['bytes', new Uint8Array(2)],
  ])('%s', (_name, value) => {
    expect(() => canonicalOf(value)).toThrow(TypeError);
  });

  test('objects without a prototype and frozen ones are as good as others', () => {
    expect(canonicalOf(Object.freeze(Object.assign(Object.create(null), { a: Object.freeze([1]) })))).toBe(
      '{"a":[1]}',
    );
  });
});
