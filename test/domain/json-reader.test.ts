import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonOptions, readJson, readJsonBytes } from '../../src/domain/json-reader.js';
import { messageOf, type Place, type ProblemCode } from '../../src/domain/problem.js';

/** What is wrong with a text, as `code line:column path`. */
function faults(text: string, options?: JsonOptions): string[] {
  const read = readJson(text, options);
  return read.ok ? [] : read.error.map(({ code, place }) => told(code, place));
}

const told = (code: ProblemCode, place: Place | undefined): string =>
  place?.line === undefined ? code : `${code} ${place.line}:${place.column} ${place.path ?? '-'}`;

function messages(text: string): string[] {
  const read = readJson(text);
  return read.ok ? [] : read.error.map((found) => messageOf(found));
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what is read', () => {
  test.each([
    'null',
    'true',
    'false',
    '0',
    '-1',
    '"text"',
    '""',
    '[]',
    '{}',
    '[[],{}]',
    '{"":{"":[]}}',
    ' \t\r\n[ 1 , 2 , { "a" : null } ] \n',
    '{"a":1,"A":2,"b":{"a":3},"toString":1,"hasOwnProperty":2,"length":3}',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u6587\\u0000\\uFFFF"',
    '"\\ud83d\\ude00 \\uD83D\\uDE00 😀 \u007f\u0080\u2028\ufeff"',
    '"\\ud800\\udc00 \\ud800\\udfff \\udbff\\udc00 \\udbff\\udfff \\ud7ff \\ue000"',
    '{"\\u0061":1}',
    '{"__proto":1,"Constructor":2,"prototypes":3}',
  ])('%s is what the platform reads', (text) => {
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  test('objects are plain, and every key is their own', () => {
    const read = readJson('{"toString":1,"a":{"valueOf":null}}');
    if (!read.ok || typeof read.value !== 'object' || read.value === null) throw new Error('not read');
    expect(Object.getPrototypeOf(read.value)).toBe(Object.prototype);
    expect(Object.keys(read.value)).toEqual(['toString', 'a']);
  });

  test('a key that is only inherited is not a duplicate, and one written in two ways is', () => {
    expect(faults('{"toString":1}')).toEqual([]);
    expect(faults('{"a":1,"\\u0061":2}')).toEqual(['json_duplicate_key 1:8 /a']);
  });

  test('nothing is normalised: composed and decomposed letters are two keys', () => {
    expect(readJson('{"\u00e9":1,"e\u0301":2}')).toEqual({ ok: true, value: { '\u00e9': 1, 'e\u0301': 2 } });
  });
});

describe('numbers', () => {
  test.each<[string, number]>([
    ['1.0', 1],
    ['1e2', 100],
    ['1E+2', 100],
    ['0.10', 0.1],
    ['100e-2', 1],
    ['0.1', 0.1],
    ['-0', 0],
    ['-0.0', 0],
    ['0e999999999999999999999', 0],
    ['1000000000000000e-16', 0.1],
    ['9007199254740991', 9007199254740991],
    ['-9007199254740991', -9007199254740991],
    ['9007199254740991.0', 9007199254740991],
    ['90071992547409.91e2', 9007199254740991],
    ['5e-324', 5e-324],
    ['1e-7', 1e-7],
    ['0.0000001', 1e-7],
    ['123456789.125', 123456789.125],
    ['999999999999999', 999999999999999],
  ])('%s is read as %d', (text, value) => {
    const read = readJson(text);
    expect(read).toEqual({ ok: true, value });
    expect(Object.is(read.ok && read.value, -0)).toBe(false);
  });

  test.each([
    '9007199254740992',
    '-9007199254740992',
    '9007199254740993',
    '9007199254740991.5',
    '1e16',
    '1e308',
    '1e309',
    '1e400',
    '-1e400',
    '1e999999999999999999999',
    '123456789012345678901234567890',
  ])('%s is too large', (text) => {
    expect(faults(`[${text}]`)).toEqual(['json_number_too_large 1:2 /0']);
  });

  test.each([
    '0.1000000000000000055',
    '0.10000000000000001',
    '9007199254740990.5000000000000001',
    '4503599627370496.3',
    '1e-400',
    '-1e-400',
    '2e-324',
    '4.9e-324',
    '1e-999999999999999999999',
    '0.30000000000000004441',
  ])('%s would not print back', (text) => {
    expect(faults(`{"a":${text}}`)).toEqual(['json_number_not_exact 1:6 /a']);
  });

  test.each([
    '01',
    '-01',
    '00',
    '1.',
    '-',
    '-.5',
    '1e',
    '1e+',
    '1.e2',
    '0x10',
    '1_000',
    '1.2.3',
    '1-2',
    '1n',
    '-a',
    '1e5.5',
  ])('%s is no number of JSON', (text) => {
    expect(faults(`[${text}]`)).toEqual(['json_number_syntax 1:2 /0']);
  });

  test.each(['+1', '.5', 'NaN', 'Infinity', 'undefined'])('%s is no value', (text) => {
    expect(faults(`[${text}]`)).toEqual(['json_value_expected 1:2 /0']);
  });
});

describe('what is refused, and where', () => {
  test.each<[string, string[]]>([
    ['', ['text_empty']],
    [' \n ', ['text_empty']],
    ['\ufeff{}', ['text_byte_order_mark 1:1 ']],
    ['\ufeff', ['text_byte_order_mark 1:1 ']],
    ['\u00a01', ['json_value_expected 1:1 ']],
    ['1 2', ['json_trailing_text 1:3 ']],
    ['{} x', ['json_trailing_text 1:4 ']],
    ['[1]]', ['json_trailing_text 1:4 ']],
    ['[1,]', ['json_trailing_comma 1:3 ']],
    ['{"a":1,}', ['json_trailing_comma 1:7 ']],
    ['[,1]', ['json_value_expected 1:2 /0']],
    ['[1,,2]', ['json_value_expected 1:4 /1']],
    ['{,}', ['json_key_expected 1:2 ']],
    ['[1 2]', ['json_separator_expected 1:4 ']],
    ['{"a" 1}', ['json_separator_expected 1:6 /a']],
    ['{"a":1 "b":2}', ['json_separator_expected 1:8 ']],
    ['{"a":}', ['json_value_expected 1:6 /a']],
    ['{a:1}', ['json_key_expected 1:2 ']],
    ["{'a':1}", ['json_key_expected 1:2 ']],
    ['{1:2}', ['json_key_expected 1:2 ']],
    ['[}', ['json_value_expected 1:2 /0']],
    ['[1}', ['json_separator_expected 1:3 ']],
    ['// note\n1', ['json_value_expected 1:1 ']],
    ['[1 /* one */]', ['json_separator_expected 1:4 ']],
    ['tru', ['json_value_expected 1:1 ']],
    ['True', ['json_value_expected 1:1 ']],
    ['truer', ['json_value_expected 1:1 ']],
    ['nul', ['json_value_expected 1:1 ']],
    ['[', ['json_ended_early 1:2 /0']],
    ['[1', ['json_ended_early 1:3 ']],
    ['[1,', ['json_ended_early 1:4 /1']],
    ['{', ['json_ended_early 1:2 ']],
    ['{"a', ['json_ended_early 1:4 ']],
    ['{"a"', ['json_ended_early 1:5 /a']],
    ['{"a":', ['json_ended_early 1:6 /a']],
    ['{"a":1,', ['json_ended_early 1:8 ']],
    ['"\\', ['json_ended_early 1:3 ']],
    ['"a\nb"', ['json_control_character 1:3 ']],
    ['"\u0000"', ['json_control_character 1:2 ']],
    ['"\u001f"', ['json_control_character 1:2 ']],
    ['"\\x41"', ['json_bad_escape 1:2 ']],
    ['"\\u12"', ['json_bad_escape 1:2 ']],
    ['"\\u12g4"', ['json_bad_escape 1:2 ']],
    ['"\\U0041"', ['json_bad_escape 1:2 ']],
    ['{"a":1,"a":1}', ['json_duplicate_key 1:8 /a']],
    ['{"a":{"b":1,"b":2,"b":3}}', ['json_duplicate_key 1:13 /a/b', 'json_duplicate_key 1:19 /a/b']],
    ['{"__proto__":1}', ['json_forbidden_key 1:2 /__proto__']],
    [
      '{"constructor":{"prototype":1}}',
      ['json_forbidden_key 1:2 /constructor', 'json_forbidden_key 1:17 /constructor/prototype'],
    ],
    ['{"\\u005f_proto__":1}', ['json_forbidden_key 1:2 /__proto__']],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('half a surrogate pair, escaped or raw, in a text or a key', () => {
    expect(faults('"\\ud800"')).toEqual(['json_lone_surrogate 1:2 ']);
    expect(faults('"\\udc00"')).toEqual(['json_lone_surrogate 1:2 ']);
    expect(faults('"\\ud800\\u0041"')).toEqual(['json_lone_surrogate 1:2 ']);
    expect(faults('"\\ud800x\\udc00"')).toEqual(['json_lone_surrogate 1:2 ', 'json_lone_surrogate 1:9 ']);
    expect(faults('"\\ud83d\\ud83d\\ude00"')).toEqual(['json_lone_surrogate 1:2 ']);
    expect(faults('"\\ud83d\\n"')).toEqual(['json_lone_surrogate 1:2 ']);
    expect(faults('"a\ud800"')).toEqual(['json_lone_surrogate 1:3 ']);
    expect(faults('"\udc00\ud800"')).toEqual(['json_lone_surrogate 1:2 ']);
    // Half written out and half escaped: the text itself is not well-formed.
    expect(faults('"\ud83d\\ude00"')).toEqual(['json_lone_surrogate 1:2 ', 'json_lone_surrogate 1:3 ']);
    expect(faults('"\\ud83d\ude00"')).toEqual(['json_lone_surrogate 1:2 ', 'json_lone_surrogate 1:8 ']);
    expect(faults('{"\\ud800":1}')).toEqual(['json_lone_surrogate 1:3 ']);
  });

  test('lines end with LF, CR or CR LF, and columns count from 1', () => {
    expect(faults('{\n  "a": [\r\n    1,\r    x]}')).toEqual(['json_value_expected 4:5 /a/1']);
    expect(faults('["文书😀", x]')).toEqual(['json_value_expected 1:10 /1']);
  });

  test('the path is a JSON Pointer, with its two escapes', () => {
    expect(faults('{"a/b":{"c~d":[0,{"":[01]}]}}')).toEqual(['json_number_syntax 1:23 /a~1b/c~0d/1//0']);
  });

  test('faults that are not of syntax are told all at once, in the order of the text', () => {
    expect(faults('{"a":1e999,"a":"\\ud800","constructor":0.10000000000000001}\n?')).toEqual([
      'json_number_too_large 1:6 /a',
      'json_duplicate_key 1:12 /a',
      'json_lone_surrogate 1:17 /a',
      'json_forbidden_key 1:25 /constructor',
      'json_number_not_exact 1:39 /constructor',
      'json_trailing_text 2:1 ',
    ]);
  });

  test('the file is named with every place', () => {
    const read = readJson('[1', { file: 'case.json' });
    expect(read.ok ? [] : read.error.map(({ place }) => place?.file)).toEqual(['case.json']);
    expect(faults('', { file: 'case.json' })).toEqual(['file_empty']);
  });

  test('a message shows what was expected and what was found, on one line', () => {
    expect(messages('[tru]')).toEqual(['expected a JSON value, found `tru`']);
    expect(messages('[1 2]')).toEqual(['expected `,` `]`, found `2`']);
    expect(messages('[1,]')).toEqual(['expected a further entry after the comma, found `]`']);
    expect(messages('{"a\\nb`":1,"a\\nb`":2}')).toEqual([
      "expected each key once in an object, found `a\\u000ab'` again",
    ]);
    expect(messages('0.1000000000000000055')).toEqual([
      'expected a number that a double holds exactly as printed, found `0.1000000000000000055`, which would be read as 0.1',
    ]);
    expect(messages('"\ud800"')).toEqual(['expected Unicode text, found half a surrogate pair `\\ud800`']);
  });
});

describe('limits', () => {
  const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);

  test('64 levels are read and 65 are not', () => {
    expect(faults(nested(64))).toEqual([]);
    expect(faults(nested(65))).toEqual([`json_too_deep 1:65 ${'/0'.repeat(64)}`]);
    expect(faults(`${'{"a":'.repeat(64)}1${'}'.repeat(64)}`)).toEqual([]);
    expect(faults(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)).toEqual([
      `json_too_deep 1:321 ${'/a'.repeat(64)}`,
    ]);
    expect(faults('[[1],[[2]]]', { maxDepth: 2 })).toEqual(['json_too_deep 1:7 /1/0']);
    expect(faults('1', { maxDepth: 0 })).toEqual([]);
    expect(messages(nested(65))).toEqual(['expected at most 64 levels of lists and objects, found more']);
  });

  test('depth far beyond the stack ends at level 65 like any other', () => {
    expect(faults('['.repeat(1_000_000))).toHaveLength(1);
    expect(faults('{"a":'.repeat(100_000))).toEqual([`json_too_deep 1:321 ${'/a'.repeat(64)}`]);
  });

  test('no more than a hundred problems are kept, and keys of any length make short ones', () => {
    expect(faults(`[${'1e999,'.repeat(500)}1]`)).toHaveLength(100);
    const key = 'k'.repeat(1_000_000);
    const read = readJson(`{"${key}":1,"${key}":2}`);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read).length).toBeLessThan(1000);
  });

  test.each([
    ['a text of one long word', `"${'x'.repeat(3_000_000)}"`, true],
    ['a text of escapes', `"${'\\n'.repeat(1_000_000)}"`, true],
    ['a long list', `[${'1,'.repeat(500_000)}1]`, true],
    ['a long fraction of zeros', `0.${'0'.repeat(3_000_000)}`, true],
    ['a number of many digits', '7'.repeat(3_000_000), false],
    ['blanks', `${' \n'.repeat(1_500_000)}1`, true],
    ['a word without end', 'x'.repeat(3_000_000), false],
  ])('%s of megabytes is read to its end', (_name, text, good) => {
    expect(readJson(text).ok).toBe(good);
  });
});

describe('bytes', () => {
  test('UTF-8 is read as its text is', () => {
    expect(readJsonBytes(bytes('{"a":"文书😀\ufffd"}'))).toEqual({ ok: true, value: { a: '文书😀\ufffd' } });
  });

  test.each<[string, number[], string]>([
    ['a byte that begins nothing', [0x22, 0xff, 0x22], 'text_not_utf8 1:2 -'],
    ['a character cut off', [0x22, 0xe6, 0x96, 0x22], 'text_not_utf8 1:2 -'],
    ['a surrogate', [0x22, 0x0a, 0xed, 0xa0, 0x80, 0x22], 'text_not_utf8 2:1 -'],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22], 'text_not_utf8 1:2 -'],
    [
      'GBK after a true U+FFFD',
      [0x22, 0xef, 0xbf, 0xbd, 0xf0, 0x9f, 0x98, 0x80, 0xce, 0xc4, 0x22],
      'text_not_utf8 1:5 -',
    ],
    ['UTF-16', [0xff, 0xfe, 0x31, 0x00], 'text_not_utf8 1:1 -'],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x31], 'text_byte_order_mark 1:1 '],
    ['nothing', [], 'text_empty'],
  ])('%s is refused', (_name, raw, expected) => {
    const read = readJsonBytes(Uint8Array.from(raw));
    expect(read.ok ? [] : read.error.map(({ code, place }) => told(code, place))).toEqual([expected]);
  });
});

describe('laws', () => {
  /** Problems of texts that the platform reads, but that Gradus does not. */
  const stricter: readonly string[] = [
    'json_duplicate_key',
    'json_forbidden_key',
    'json_lone_surrogate',
    'json_number_not_exact',
    'json_number_too_large',
    'json_too_deep',
  ];

  function platform(text: string): unknown {
    try {
      return { value: JSON.parse(text) };
    } catch {
      return undefined;
    }
  }

  /** Either both read the same, or both refuse, or Gradus says what it is stricter about. */
  function agree(text: string): void {
    const read = readJson(text);
    const theirs = platform(text);
    if (read.ok)
      expect({ value: read.value }).toEqual(theirs === undefined ? 'refused' : withoutNegativeZero(theirs));
    else if (theirs !== undefined) {
      expect(read.error.filter(({ code }) => !stricter.includes(code))).toEqual([]);
    }
  }

  const withoutNegativeZero = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_key, each) => (each === 0 ? 0 : each));

  const seed = 8259;

  test('whatever the platform writes is read, and is the same', () => {
    const exact = fc.json({ maxDepth: 6, stringUnit: 'binary' });
    fc.assert(fc.property(exact, agree), { seed, numRuns: 2000 });
  });

  test('texts made of pieces of JSON are read or refused as the platform does', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"',
        '"a"',
        '"b":',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'null',
        ' ',
        '\n',
        '\\',
        '\\u00',
        '\\ud83d\\ude00',
        '\ud83d',
        '"__proto__"',
      ],
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, agree), { seed, numRuns: 20_000 });
  });

  test('a text with one character changed is read or refused as the platform does', () => {
    const change = fc.tuple(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.nat({ max: 2 }),
      fc.constantFrom(...'{}[]:,"\\ 0-1.eEtx\u0000\ud800'),
    );
    fc.assert(
      fc.property(change, ([text, where, cut, put]) => {
        const at = where % (text.length + 1);
        agree(text.slice(0, at) + put + text.slice(at + cut));
      }),
      { seed, numRuns: 10_000 },
    );
  });

  test('every fault has a place within its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ 0-1.eEtx\n\ra') }), (text) => {
        const read = readJson(text);
        if (read.ok || text.trim() === '') return;
        const lines = text.split(/\r\n|\r|\n/);
        for (const { place } of read.error) {
          const line = lines[(place?.line ?? 0) - 1];
          expect(line).toBeDefined();
          // One past the line for what lies at its end.
          expect(place?.column).toBeLessThanOrEqual((line ?? '').length + 2);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });
});
