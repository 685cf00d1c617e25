import { describe, expect, test } from 'vitest';
import { baseText, patched, read } from './base-rulebook.js';
import { type Check, expectOnly } from './expect-only.js';

const feared =
  'feared: { type: scale, values: [none, minor, serious], label: { en: Feared harm, zh: 可能后果 } }';
const kindLeaf = '{ fact: kind, operator: in, value: [late, not_done] }';
const harmLeaf = '{ fact: harm, operator: atMost, value: { fact: feared } }';
const orderLeaf = '{ fact: last_order, operator: notEqual, value: complied }';
const oftenLeaf = '{ fact: repeats, operator: greaterThan, value: { parameter: often } }';
const spoken = 'spoken: { fact: heard, operator: equal, value: true }';
const never = 'never: { when: { condition: duty }, at_least: order }';

describe('conditions', () => {
  const checks: readonly Check[] = [
    ['an unknown fact', kindLeaf, kindLeaf.replace('kind', 'kidn'), 'unknown_fact', 'kidn'],
    ['an unknown other fact', harmLeaf, harmLeaf.replace('feared', 'faered'), 'unknown_fact', 'faered'],
    ['an unknown parameter', oftenLeaf, oftenLeaf.replace('often', 'oftn'), 'unknown_parameter', 'oftn'],
    ['an unknown condition', '- { condition: duty }', '- { condition: dutty }', 'unknown_condition', 'dutty'],
    [
      'an operator of another type',
      orderLeaf,
      orderLeaf.replace('notEqual', 'atLeast'),
      'operator_strange',
      'atLeast',
    ],
    [
      'a value of another type',
      'fact: theirs, operator: equal, value: true',
      'fact: theirs, operator: equal, value: 1',
      'operand_value',
      '1 }\n  spoken',
    ],
    [
      'a value that is not listed',
      orderLeaf,
      orderLeaf.replace('complied', 'compiled'),
      'operand_value',
      'compiled',
    ],
    [
      'a listed value that is not the fact’s',
      kindLeaf,
      kindLeaf.replace('late', 'later'),
      'operand_value',
      'later',
    ],
    [
      'a list for one value',
      orderLeaf,
      orderLeaf.replace('complied', '[complied]'),
      'operand_list',
      '[complied] }',
    ],
    [
      'one value for a list',
      kindLeaf,
      kindLeaf.replace('[late, not_done]', 'late'),
      'operand_no_list',
      'late }\n        - { fact: harm',
    ],
    [
      'a parameter of another type',
      'often: { value: 3 }',
      'often: { value: three }',
      'operand_value',
      'often } }',
    ],
    [
      'a fact where a list is due',
      kindLeaf,
      kindLeaf.replace('[late, not_done]', '{ fact: kind }'),
      'operand_no_fact',
      'kind } }',
    ],
    [
      'a fact compared with itself',
      harmLeaf,
      harmLeaf.replace('feared', 'harm'),
      'operand_itself',
      'harm } }',
    ],
    ['a fact of another type', harmLeaf, harmLeaf.replace('feared', 'kind'), 'operand_fact_type', 'kind } }'],
    ['a fact of other values', feared, feared.replace('minor', 'small'), 'operand_fact_values', 'feared } }'],
    [
      'what never decides',
      kindLeaf,
      '{ fact: channel, operator: equal, value: phone }',
      'never_decides_read',
      'channel, operator',
    ],
    [
      'a text',
      kindLeaf,
      '{ fact: remarks, operator: equal, value: phone }',
      'text_read',
      'remarks, operator',
    ],
    [
      'what never decides in a property',
      never,
      never.replace('{ condition: duty }', '{ fact: channel, operator: equal, value: phone }'),
      'never_decides_read',
      'channel, operator',
    ],
  ];
  test.each(checks)('%s is an error', (...check) => expectOnly(check, 'error'));

  test('a condition that contains itself is told with its circle', () => {
    const text = patched(
      baseText,
      spoken,
      `${spoken}\n  a: { not: { condition: b } }\n  b: { any: [{ condition: a }] }`,
    );
    const { problems } = read(patched(text, '- { condition: duty }', '- { condition: a }'));
    expect(problems.map((each) => each.code)).toContain('condition_circle');
    expect(problems.find((each) => each.code === 'condition_circle')?.params['found']).toBe(
      '`a` → `b` → `a`',
    );
  });

  test('conditions that multiply are refused before anyone writes them out', () => {
    const names = Array.from({ length: 40 }, (_, index) => `c${index}`);
    const lines = names.map((name, index) =>
      index === 0
        ? `  ${name}: { condition: duty }`
        : `  ${name}: { all: [{ condition: c${index - 1} }, { condition: c${index - 1} }] }`,
    );
    const text = patched(baseText, spoken, `${spoken}\n${lines.join('\n')}`);
    const { problems } = read(patched(text, '- { condition: duty }', '- { condition: c39 }'));
    expect(problems.map((each) => each.code)).toEqual(['condition_too_large']);
  });
});

describe('rights', () => {
  const checks: readonly Check[] = [
    [
      'an adverse rule that reads a right',
      kindLeaf,
      '{ fact: heard, operator: equal, value: true }',
      'right_in_adverse',
      'heard, operator: equal, value: true }\n        -',
    ],
    [
      'an adverse track that reads a right',
      'track: follow_up\n    when: { fact: repeats, operator: greaterThan, value: { parameter: often } }',
      'track: referral\n    when: { any: [{ fact: heard, operator: equal, value: true }, { fact: repeats, operator: greaterThan, value: { parameter: often } }] }',
      'right_in_adverse',
      'heard, operator: equal, value: true }, {',
    ],
    [
      'a right that hurts when it is true',
      spoken,
      spoken.replace('true', 'false'),
      'right_must_help',
      'heard, operator: equal',
    ],
    [
      'a right under a not',
      'when: { condition: spoken }',
      'when: { not: { condition: spoken } }',
      'right_must_help',
      'heard, operator: equal',
    ],
  ];
  test.each(checks)('%s is an error', (...check) => expectOnly(check, 'error'));

  test.each([
    ['not equal to false', spoken, spoken.replace('equal, value: true', 'notEqual, value: false')],
    ['false under a not', spoken, 'spoken: { not: { fact: heard, operator: equal, value: false } }'],
    ['under two nots', 'when: { condition: spoken }', 'when: { not: { not: { condition: spoken } } }'],
    [
      'a track that is not adverse',
      'track: follow_up\n    when: {',
      'track: follow_up\n    when: { any: [{ condition: spoken }, {',
    ],
  ])('a right that helps passes: %s', (_name, from, to) => {
    const text = patched(baseText, from, to);
    const closed = to.includes('any: [{')
      ? patched(text, '{ parameter: often } }', '{ parameter: often } }] }')
      : text;
    expect(read(closed).problems).toEqual([]);
  });

  const tableOf = (effect: string, then: string, cell: string): string =>
    `  - { id: T, title: { en: T, zh: T }, effect: ${effect}, because: { en: T, zh: T }, basis: [{ cite: a }],
      columns: [heard], rows: [{ id: T-1, when: [${cell}], then: ${then} }] }\nproperties:`;
  test.each([
    ['base', 'reminder', '"-"', ['right_in_table']],
    ['aggravate', '1', 'true', ['right_in_table']],
    ['mitigate', '1', 'true', []],
    ['mitigate', '1', '"not false"', []],
    ['ceiling', 'reminder', '"-"', []],
    ['mitigate', '1', 'false', ['right_cell_must_help']],
    ['ceiling', 'reminder', '"not true"', ['right_cell_must_help']],
  ])('a table of %s (%s) with the cell %s of a right gives %j', (effect, then, cell, codes) => {
    const text = patched(baseText, 'properties:', tableOf(effect, then, cell));
    expect(read(text).problems.map((each) => each.code)).toEqual(codes);
  });
});
