import { describe, expect, test } from 'vitest';
import { hintOf, messageOf, problem, quoted } from '../../src/domain/problem.js';
import { shownText, shownValue } from '../../src/domain/shown.js';

describe('a problem', () => {
  test('has its kind from the catalogue, texts for parameters, and the place that it is given', () => {
    expect(problem('file_too_large', { file: '`a`', most: 10, found: 11 }, { file: 'a' })).toEqual({
      code: 'file_too_large',
      kind: 'too_large',
      params: { file: '`a`', most: '10', found: '11' },
      place: { file: 'a' },
      severity: 'error',
    });
    expect(problem('text_empty')).toEqual({
      code: 'text_empty',
      kind: 'bad_input',
      params: {},
      severity: 'error',
    });
  });

  test('speaks both languages', () => {
    const found = problem('file_too_large', { file: '`a`', most: 10, found: 11 });
    expect(messageOf(found)).toBe('expected at most 10 bytes, found 11 bytes in `a`');
    expect(messageOf(found, 'zh')).toBe('`a` 最多应为 10 字节，实际为 11 字节');
  });

  test('is filled in one pass: a parameter that looks like another is left alone', () => {
    const found = problem('json_separator_expected', { expected: '{found}', found: '`$&`' });
    expect(messageOf(found)).toBe('expected {found}, found `$&`');
  });

  test('has a suggestion for its hint before its own, or none', () => {
    expect(hintOf(problem('text_not_utf8'))).toBe('save the file as UTF-8');
    expect(hintOf(problem('unknown_key', { suggestion: '`from`' }))).toBe('did you mean `from`?');
    expect(hintOf(problem('unknown_key', { suggestion: '`from`' }), 'zh')).toBe('是否想写 `from`？');
    expect(hintOf(problem('text_empty'))).toBeUndefined();
  });
});

describe('what the user sent, in a message', () => {
  test.each<[unknown, string]>([
    ['plain', '`plain`'],
    ['', '``'],
    ['a`b', "`a'b`"],
    ['a\nb\u0000\u2028', '`a\\u000ab\\u0000\\u2028`'],
    ['x'.repeat(120), `\`${'x'.repeat(120)}\``],
    ['x'.repeat(121), `\`${'x'.repeat(120)}…\``],
    ['😀'.repeat(121), `\`${'😀'.repeat(120)}…\``],
    [1, '`1`'],
    [undefined, '`undefined`'],
  ])('%# is quoted', (value, expected) => {
    expect(quoted(value)).toBe(expected);
  });

  test('is always well-formed and short, whatever its length', () => {
    expect(shownText('a\ud800b')).toBe('`a\\ud800b`');
    expect(shownText('\udc00')).toBe('`\\udc00`');
    expect(shownText('😀'.repeat(1_000_000))).toBe(`\`${'😀'.repeat(120)}…\``);
    expect(shownText(`x${'😀'.repeat(200)}`)).toBe(`\`x${'😀'.repeat(119)}…\``);
  });

  test.each<[unknown, string]>([
    ['1', '`"1"`'],
    ['a"b', '`"a\\"b"`'],
    [1, '`1`'],
    [null, '`null`'],
    [true, '`true`'],
    [Number.NaN, '`NaN`'],
    [undefined, '`undefined`'],
    [[], '`[]`'],
    [[1], '`[…]`'],
    [{}, '`{}`'],
    [{ a: 1 }, '`{…}`'],
  ])('%# is shown as JSON has it', (value, expected) => {
    expect(shownValue(value)).toBe(expected);
  });
});
