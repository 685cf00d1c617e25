import { describe, expect, test } from 'vitest';
import { baseText, patched, read } from './base-rulebook.js';
import { type Check, expectOnly } from './expect-only.js';

const row2 = '["> none", old, "< 3", ">= 0.5", "< 2023-01-01", "not late", "-"]';
const row3 = '["minor..serious", "not old", "1, 2", "-", "-", "late, not_done", false]';
const never = 'never: { when: { condition: duty }, at_least: order }';

describe('tables', () => {
  const checks: readonly Check[] = [
    ['a row with a cell too few', row2, row2.replace(', "-"]', ']'), 'row_length', '["> none"'],
    ['a rung that is none', 'true], then: reminder', 'true], then: remider', 'unknown_rung', 'remider'],
    [
      'steps where a rung is due',
      'true], then: reminder',
      'true], then: 1',
      'row_needs_rung',
      '1 }\n      - { id: GRID-2',
    ],
    ['a value that is not listed', row3, row3.replace('"not old"', '"not odl"'), 'cell_value', '"not odl"'],
    [
      'a comparison of a choice',
      row3,
      row3.replace('"late, not_done"', '"> late"'),
      'cell_no_order',
      '"> late"',
    ],
    ['a range of a set', row3, row3.replace('"not old"', '"old..young"'), 'cell_no_order', '"old..young"'],
    ['a list of a boolean', row3, row3.replace('false', '"true, false"'), 'cell_no_list', '"true, false"'],
    [
      'a range that runs backwards',
      row3,
      row3.replace('minor..serious', 'serious..minor'),
      'cell_range_empty',
      '"serious..minor"',
    ],
    ['a value twice in a cell', row3, row3.replace('"1, 2"', '"1, 1"'), 'cell_repeats', '"1, 1"'],
    ['not of nothing', row3, row3.replace('"not old"', '"not -"'), 'cell_not', '"not -"'],
    ['a broken integer', row2, row2.replace('"< 3"', '"< 3.5"'), 'cell_value', '"< 3.5"'],
    [
      'a day that does not exist',
      row2,
      row2.replace('2023-01-01', '2023-02-30'),
      'cell_value',
      '"< 2023-02-30"',
    ],
    [
      'rows that overlap',
      row3,
      row3.replace('"not old"', '"-"').replace('false', '"-"').replace('"late, not_done"', 'not_done'),
      'rows_overlap',
      '{ id: GRID-3',
    ],
  ];
  test.each(checks)('%s is an error', (...check) => expectOnly(check, 'error'));

  test('an unknown column is told once, not at each cell', () => {
    const { problems } = read(patched(baseText, 'columns: [harm,', 'columns: [hamr,'));
    expect(problems.map((each) => each.code)).toEqual(['unknown_fact']);
    expect(problems[0]?.params['suggestion']).toBe('`harm`');
  });

  test.each(['channel', 'remarks'])('a column cannot be %s, which never decides', (fact) => {
    const { problems } = read(patched(baseText, 'columns: [harm,', `columns: [${fact},`));
    expect(problems.map((each) => each.code)).toEqual([
      fact === 'channel' ? 'never_decides_read' : 'text_read',
    ]);
  });
});

describe('properties', () => {
  const checks: readonly Check[] = [
    ['no claim', ', monotone: { fact: harm }', '', 'property_claims', '{ id: P-1'],
    [
      'two claims',
      'monotone: { fact: harm }',
      'monotone: { fact: harm }, complete: true',
      'property_claims',
      '{ id: P-1',
    ],
    ['an unknown fact', 'monotone: { fact: harm }', 'monotone: { fact: hram }', 'unknown_fact', 'hram'],
    [
      'a fact without an order',
      'monotone: { fact: harm }',
      'monotone: { fact: kind }',
      'monotone_no_order',
      'kind } }\n  - { id: P-2',
    ],
    ['an unknown rung', never, never.replace('order', 'ordre'), 'unknown_rung', 'ordre'],
    ['an unknown indifferent fact', '[channel]', '[chanel]', 'unknown_fact', 'chanel'],
  ];
  test.each(checks)('%s is an error', (...check) => expectOnly(check, 'error'));
});

describe('warnings', () => {
  const spare = 'spare: { type: boolean, label: { en: Spare, zh: 备用 } }';
  const checks: readonly Check[] = [
    ['a fact that no rule reads', '  theirs: {', `  ${spare}\n  theirs: {`, 'fact_unread', 'spare'],
    [
      'a parameter that nothing uses',
      '  often: {',
      '  spare: { value: 1 }\n  often: {',
      'parameter_unused',
      'spare',
    ],
    [
      'a condition that no rule uses',
      '  duty: {',
      '  spare: { fact: theirs, operator: equal, value: true }\n  duty: {',
      'condition_unused',
      'spare',
    ],
    [
      'personal data that decide',
      'share: { type: number,',
      'share: { type: number, personal: true,',
      'personal_read',
      'share: {',
    ],
  ];
  test.each(checks)('%s is a warning, and the rulebook is read', (...check) => expectOnly(check, 'warning'));

  test.each([
    [
      'an input of a source',
      'days_between: [due_on, found_on]',
      'days_between: [opened_on, found_on]',
      'opened_on: { type: date,',
    ],
    [
      'a sameness of a count',
      'same: [kind]',
      'same: [kind, place]',
      'place: { type: choice, values: [a, b],',
    ],
    ['a right', 'properties:', 'properties:', 'appealed: { type: boolean, right: true,'],
    ['what never decides', 'properties:', 'properties:', 'rank: { type: integer, never_decides: true,'],
  ])('there is none for a fact that no rule reads and that is %s', (_name, from, to, fact) => {
    const text = patched(baseText, from, to);
    const declared = patched(text, '  theirs: {', `  ${fact} label: { en: New, zh: 新 } }\n  theirs: {`);
    expect(read(declared).problems).toEqual([]);
  });
});
