import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/domain/problem.js';
import { readYaml } from '../../src/rulebook/read-yaml.js';
import { baseText, patched, placeOf, read } from './base-rulebook.js';

/** The codes of what is wrong with a text, and the place of the first. */
function faults(text: string) {
  const source = readYaml(text, 'a.yaml');
  const problems = source.ok ? source.value.problems : source.error;
  return {
    codes: problems.map((each) => each.code),
    line: problems[0]?.place?.line,
    column: problems[0]?.place?.column,
  };
}

function dataOf(text: string): unknown {
  const source = readYaml(text, 'a.yaml');
  return source.ok ? source.value.data : source.error;
}

describe('what YAML says', () => {
  test('a zero has no sign', () => {
    expect(dataOf('a: [-0, -0.0, 0]\n')).toStrictEqual({ a: [0, 0, 0] });
  });

  test('a day is a text, and yes, no and on are texts', () => {
    expect(dataOf('a: 2022-06-28\nb: yes\nc: no\nd: on\n')).toEqual({
      a: '2022-06-28',
      b: 'yes',
      c: 'no',
      d: 'on',
    });
  });

  test('JSON is read as it is', () => {
    expect(dataOf('{"a": [1, true, null, "x"], "b": {"c": 1.5}}')).toEqual({
      a: [1, true, null, 'x'],
      b: { c: 1.5 },
    });
  });

  test('a byte order mark and line ends of Windows change nothing, and columns count from the text', () => {
    expect(dataOf('\uFEFFa: 1\r\nb: 2\r\n')).toEqual({ a: 1, b: 2 });
    expect(faults('\uFEFF__proto__: 1\r\n')).toEqual({ codes: ['yaml_forbidden_key'], line: 1, column: 1 });
  });

  test('an alias stands for what its anchor names', () => {
    expect(dataOf('a: &x [1, 2]\nb: *x\n')).toEqual({ a: [1, 2], b: [1, 2] });
  });

  test('values and keys know where they stand, and what is missing stands at what is around it', () => {
    const source = readYaml('a:\n  - b: 1\n    c:\n      d: x\n', 'a.yaml');
    if (!source.ok) throw new Error('not read');
    const { place } = source.value;
    expect(place(['a', 0, 'c', 'd'])).toEqual({ file: 'a.yaml', line: 4, column: 10, path: '/a/0/c/d' });
    expect(place(['a', 0, 'c', 'd'], 'key')).toMatchObject({ line: 4, column: 7 });
    expect(place(['a', 0, 'c', 'e'])).toMatchObject({ line: 4, column: 7, path: '/a/0/c/e' });
    expect(place(['a', 7])).toMatchObject({ line: 2, column: 3 });
  });

  test('a key with the sign of a key’s place does not take the place of another', () => {
    const source = readYaml('a: 1\n"a#": 2\n', 'a.yaml');
    if (!source.ok) throw new Error('not read');
    expect(source.value.place(['a'], 'key')).toMatchObject({ line: 1, column: 1 });
    expect(source.value.place(['a#'])).toMatchObject({ line: 2, column: 7 });
  });
});

describe('what YAML does not say', () => {
  test.each([
    ['nothing', '', 'yaml_empty', 1, 1],
    ['a comment alone', '# nothing\n', 'yaml_empty', 1, 1],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml_several_documents', 2, 1],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'yaml_duplicate_key', 3, 1],
    ['a key twice in braces', 'a: { b: 1, b: 2 }\n', 'yaml_duplicate_key', 1, 12],
    ['a bare dash', 'when: [none, -, 1]\n', 'yaml_bare_dash', 1, 14],
    ['a bare dash alone', 'when: [-]\n', 'yaml_bare_dash', 1, 8],
    ['a bare dash at the end', 'when: [none, -]\n', 'yaml_bare_dash', 1, 14],
    ['a list in brackets', 'a: [- b]\n', 'yaml_block_in_flow', 1, 5],
    ['a text that does not end', 'a: "b\n', 'yaml_unclosed', 2, 1],
    ['a bracket that is not closed', 'a: [1, 2\nb: 3\n', 'yaml_bracket_open', 2, 1],
    ['a tab', 'a:\n\tb: 1\n', 'yaml_tab', 2, 1],
    ['two colons', 'a: b: c\n', 'yaml_two_values', 1, 4],
    ['a tag', 'a: !secret b\n', 'yaml_tag', 1, 4],
    ['a reserved sign', 'a: @b\n', 'yaml_quote_needed', 1, 4],
    ['an alias of nothing', 'a: *b\n', 'yaml_alias', 1, 4],
    ['an anchor twice', 'a: &x 1\nb: &x 2\n', 'yaml_anchor_twice', 2, 7],
    ['a merge', 'a: &x { b: 1 }\nc:\n  <<: *x\n', 'yaml_merge', 3, 3],
    ['a number as key', 'a:\n  1: b\n', 'yaml_key', 2, 3],
    ['a key that reaches a prototype', 'a:\n  __proto__: 1\n', 'yaml_forbidden_key', 2, 3],
    ['a key that reaches a constructor', 'a:\n  constructor: 1\n', 'yaml_forbidden_key', 2, 3],
    ['no number', 'a: .nan\n', 'yaml_number', 1, 4],
    ['an endless number', 'a: .inf\n', 'yaml_number', 1, 4],
    ['a number that is too long', 'a: 12345678901234567890\n', 'yaml_number', 1, 4],
    ['another version', '%YAML 1.1\n---\na: yes\n', 'yaml_version', 1, 1],
    ['half a pair', 'a: "\\ud800"\n', 'yaml_surrogate', 1, 4],
  ])('%s is refused at its place', (_name, text, code, line, column) => {
    expect(faults(text)).toEqual({ codes: [code], line, column });
  });

  test('aliases of aliases are refused without being written out', () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      index === 0 ? 'a0: &a0 [x, x]' : `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`,
    );
    expect(faults(lines.join('\n')).codes).toEqual(['yaml_too_many_aliases']);
  });

  test('an anchor that contains itself is refused', () => {
    expect(faults('a: &x [*x]\n').codes).toContain('yaml_too_deep');
  });

  test.each([
    ['lists in lists', '['.repeat(100_000)],
    ['dashes', `${'- '.repeat(100_000)}a`],
    ['braces', '{a: '.repeat(100_000)],
    ['complex keys', `${'? '.repeat(50_000)}a`],
  ])('a hundred thousand levels of %s are refused', (_name, text) => {
    expect(faults(text).codes).toEqual(['yaml_too_deep']);
  });

  test('64 levels are read, and 65 are refused', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
    expect(faults(nested(64)).codes).toEqual([]);
    expect(faults(nested(65)).codes).toEqual(['yaml_too_deep']);
  });

  test('more than 4 MB are refused', () => {
    expect(faults(`a: ${'x'.repeat(4 * 1024 * 1024)}`).codes).toEqual(['yaml_too_large']);
  });

  test('more signs of syntax than any rulebook has are refused', () => {
    expect(faults('?\n'.repeat(500_000)).codes).toEqual(['yaml_too_large']);
  });
});

describe('the shape of a rules file', () => {
  const shape = [
    [
      'an unknown key',
      'effect: mitigate',
      'effect: mitigate\n    stepps: 1',
      'unknown_key',
      'stepps',
      '`steps`',
    ],
    [
      'an unknown key of the file',
      'version: 1.0.0',
      'version: 1.0.0\nversoin: 1',
      'unknown_key',
      'versoin',
      '`version`',
    ],
    [
      'an unknown effect',
      'effect: mitigate',
      'effect: mitigat',
      'value_not_allowed',
      'mitigat',
      '`mitigate`',
    ],
    [
      'an unknown operator',
      'operator: atMost',
      'operator: atMots',
      'value_not_allowed',
      'atMots',
      '`atMost`',
    ],
    ['an unknown group', 'all:\n', 'al:\n', 'unknown_key', 'al:', '`all`'],
    ['a version that is none', 'version: 1.0.0', 'version: v1', 'bad_format', 'v1', undefined],
    [
      'a day that does not exist',
      'until: 2024-01-01',
      'until: 2023-02-29',
      'bad_format',
      '2023-02-29',
      undefined,
    ],
    ['a name in capitals', '  share: {', '  Share: {', 'bad_format', 'Share', undefined],
    [
      'a broken number of steps',
      'effect: mitigate',
      'effect: mitigate\n    steps: 0',
      'number_too_small',
      '0\n    when',
      undefined,
    ],
    [
      'a limit below none',
      'calendar: {',
      'limits: { aggravate: -1 }\ncalendar: {',
      'number_too_small',
      '-1',
      undefined,
    ],
    ['an empty group', 'when: { condition: spoken }', 'when: { any: [] }', 'too_few', '[] }', undefined],
    [
      'codifies that is a text',
      'calendar: {',
      'codifies: a law\ncalendar: {',
      'wrong_type',
      'a law',
      undefined,
    ],
  ] as const;
  test.each(shape)('%s is told at its place', (_name, from, to, code, mark, suggestion) => {
    const text = patched(baseText, from, to);
    const found = read(text).problems.filter((each) => each.code === code);
    expect(found[0]).toMatchObject({
      severity: 'error',
      place: { file: 'base.yaml', ...placeOf(text, mark) },
    });
    expect(found[0]?.params['suggestion']).toBe(suggestion);
  });

  test('a ladder has two rungs, and every rung a label', () => {
    const one = patched(
      patched(baseText, '  - { id: reminder, label: { en: Reminder, zh: 提醒 } }\n', ''),
      '  - { id: order, label: { en: Order, zh: 责令 }, requires: [hearing] }\n',
      '',
    );
    expect(read(one).problems).toContainEqual(
      expect.objectContaining({ code: 'too_few', place: expect.objectContaining({ path: '/ladder' }) }),
    );
    const bare = patched(baseText, '{ id: reminder, label: { en: Reminder, zh: 提醒 } }', '{ id: reminder }');
    expect(read(bare).problems.map((each) => [each.code, each.place?.path])).toEqual([
      ['missing', '/ladder/1/label'],
    ]);
  });

  test('a file without rules and tables says so', () => {
    const rules = baseText.slice(0, baseText.indexOf('rules:\n'));
    expect(read(rules).problems.map((each) => each.code)).toContain('no_rules');
  });

  test('what is not used is no warning where another word was meant', () => {
    const { problems } = read(patched(baseText, '{ parameter: often }', '{ parameter: oftn }'));
    expect(problems.map((each) => each.code)).toEqual(['unknown_parameter']);
  });
});

test('five mistakes of five kinds are all told, in the order of the lines', () => {
  const text = [
    ['languages: [zh, en]', 'languages: [zh, en]\nlanguges: 1'],
    ['label: { en: Share, zh: 比例 }', 'label: { en: Share }'],
    ['{ fact: kind, operator: in', '{ fact: knid, operator: in'],
    ['    effect: mitigate\n', '    effect: mitigate\n    response: reminder\n'],
    ['"> none"', '"> nonne"'],
  ].reduce((changed, [from = '', to = '']) => patched(changed, from, to), baseText);
  const { rulebook, problems } = read(text);
  expect(rulebook).toBeNull();
  expect(problems.map((each) => [each.code, each.place?.line])).toEqual([
    ['unknown_key', placeOf(text, 'languges').line],
    ['text_language_missing', placeOf(text, 'label: { en: Share }').line],
    ['unknown_fact', placeOf(text, 'knid').line],
    ['effect_key_strange', placeOf(text, 'response: reminder\n    when: { condition').line],
    ['cell_value', placeOf(text, 'nonne').line],
  ]);
  expect(problems.map((each) => messageOf(each)).join('\n')).toContain(
    'column `harm` takes none, minor or serious, not `nonne`',
  );
});

test('a broken part hides no mistake of another, and a key twice none at all', () => {
  const text = patched(
    patched(patched(baseText, 'id: MIT-01', 'id: mit-01'), 'response: reminder', 'response: remainder'),
    'languages: [zh, en]\n',
    'languages: [zh, en]\nid: again\n',
  );
  expect(read(text).problems.map((each) => each.code)).toEqual([
    'yaml_duplicate_key',
    'unknown_rung',
    'bad_format',
  ]);
});
