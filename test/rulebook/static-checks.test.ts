import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/domain/problem.js';
import { baseText, patched, placeOf, read } from './base-rulebook.js';

/** What is changed, the one problem that it makes, and the text that the problem points at. */
type Check = readonly [name: string, from: string, to: string, code: ProblemCode, mark: string];

function expectOnly([, from, to, code, mark]: Check, severity: 'error' | 'warning'): void {
  const text = patched(baseText, from, to);
  const { rulebook, problems } = read(text);
  const [found, ...others] = problems.filter((each) => each.severity === severity);
  expect({ code: found?.code, others }).toEqual({ code, others: [] });
  expect(found).toMatchObject({ severity, place: { file: 'base.yaml', ...placeOf(text, mark) } });
  expect(rulebook === null).toBe(severity === 'error');
}

const feared =
  'feared: { type: scale, values: [none, minor, serious], label: { en: Feared harm, zh: 可能后果 } }';
const kindLeaf = '{ fact: kind, operator: in, value: [late, not_done] }';
const harmLeaf = '{ fact: harm, operator: atMost, value: { fact: feared } }';
const orderLeaf = '{ fact: last_order, operator: notEqual, value: complied }';
const oftenLeaf = '{ fact: repeats, operator: greaterThan, value: { parameter: often } }';
const spoken = 'spoken: { fact: heard, operator: equal, value: true }';
const count = 'count: { type: integer, min: 0, max: 50, label: { en: Count, zh: 次数 } }';
const row2 = '["> none", old, "< 3", ">= 0.5", "< 2023-01-01", "not late", "-"]';
const row3 = '["minor..serious", "not old", "1, 2", "-", "-", "late, not_done", false]';
const never = 'never: { when: { condition: duty }, at_least: order }';

test('the file that the checks change has nothing wrong', () => {
  const { rulebook, problems } = read(baseText);
  expect(problems).toEqual([]);
  expect(rulebook?.id).toBe('base');
});

describe('ids and lists', () => {
  const checks: readonly Check[] = [
    ['a rule twice', 'id: MIT-01', 'id: BASE-01', 'id_twice', 'BASE-01\n    title: { en: Heard'],
    ['a row with the id of a rule', 'id: GRID-2', 'id: MIT-01', 'id_twice', 'MIT-01, when'],
    ['a table with the id of a row', 'id: GRID\n', 'id: GRID-1\n', 'id_twice', 'GRID-1, when'],
    ['a property twice', 'id: P-2', 'id: P-1', 'id_twice', 'P-1, title: { en: Never'],
    ['a language twice', '[zh, en]', '[zh, en, zh]', 'listed_twice', 'zh]'],
    [
      'a value twice',
      'values: [late, not_done]',
      'values: [late, not_done, late]',
      'listed_twice',
      'late], label',
    ],
    ['a need twice', '[hearing]', '[hearing, hearing]', 'listed_twice', 'hearing] }'],
    ['an input twice', 'same: [kind]', 'same: [kind, kind]', 'listed_twice', 'kind], within'],
    [
      'a compared value twice',
      kindLeaf,
      '{ fact: kind, operator: in, value: [late, late] }',
      'listed_twice',
      'late] }',
    ],
    [
      'a rung that was another of today',
      'requires: [hearing]',
      'was: reminder',
      'rung_was_itself',
      'reminder }',
    ],
  ];
  test.each(checks)('%s is an error', (...check) => expectOnly(check, 'error'));
  test.each([
    ['a column twice', 'kind, theirs]', 'theirs, theirs]', 'listed_twice'],
    ['a rung twice', 'id: order, label', 'id: reminder, label', 'id_twice'],
    ['a track twice', 'id: referral', 'id: follow_up', 'id_twice'],
    ['the built-in track declared', 'id: follow_up, label', 'id: request_facts, label', 'track_built_in'],
  ])('%s is an error, among those that follow from it', (_name, from, to, code) => {
    expect(read(patched(baseText, from, to)).problems.map((each) => each.code)).toContain(code);
  });
});

describe('texts, dates and effects', () => {
  const checks: readonly Check[] = [
    [
      'a text without a language',
      'title: { en: Soon, zh: 尽快 }',
      'title: { en: Soon }',
      'text_language_missing',
      '{ en: Soon }',
    ],
    [
      'a label without a language',
      'label: { en: Share, zh: 比例 }',
      'label: { zh: 比例 }',
      'text_language_missing',
      '{ zh: 比例 }',
    ],
    [
      'a text cut by a comma',
      '{ en: It is late., zh: 已逾期。 }',
      '{ en: It is late, alas, zh: 已逾期。 }',
      'text_comma',
      'alas',
    ],
    ['an empty span', 'until: 2024-01-01', 'until: 2022-01-01', 'span_empty', '{ from: 2022-01-01, until'],
    [
      'a rule dated before the file',
      'effective: { from: 2022-06-01 }',
      'effective: { from: 2021-06-01 }',
      'span_outside',
      '2021-06-01',
    ],
    [
      'a rule dated after the file',
      'effective: { from: 2022-06-01 }',
      'effective: { from: 2024-01-01 }',
      'span_outside',
      '2024-01-01 }\n  - id',
    ],
    [
      'a rule that outlives the file',
      'effective: { from: 2022-06-01 }',
      'effective: { until: 2024-01-02 }',
      'span_outside',
      '2024-01-02',
    ],
    [
      'a rule with an empty span',
      'effective: { from: 2022-06-01 }',
      'effective: { until: 2022-01-01 }',
      'span_empty',
      '{ until: 2022-01-01 }',
    ],
    [
      'a base rule without a response',
      '    response: reminder\n',
      '',
      'effect_key_missing',
      'base\n    when',
    ],
    [
      'a mitigation with a response',
      'effect: mitigate\n',
      'effect: mitigate\n    response: reminder\n',
      'effect_key_strange',
      'response: reminder\n    when',
    ],
    [
      'a base rule with steps',
      'response: reminder',
      'response: reminder\n    steps: 1',
      'effect_key_strange',
      'steps: 1',
    ],
    [
      'a deadline without its length',
      '    within: 5 working_days\n',
      '',
      'effect_key_missing',
      'deadline\n    when',
    ],
    ['a deadline of no known length', '5 working_days', '5 days', 'duration_unknown', '5 days'],
    ['a track rule without its track', '    track: follow_up\n', '', 'effect_key_missing', 'track\n    when'],
    ['an unknown response', 'response: reminder', 'response: remainder', 'unknown_rung', 'remainder'],
    ['an unknown track', 'track: follow_up', 'track: folow_up', 'unknown_track', 'folow_up'],
    [
      'the built-in track as effect',
      'track: follow_up',
      'track: request_facts',
      'track_built_in',
      'request_facts',
    ],
    ['an unknown calendar', '{ use: cn }', '{ use: xx }', 'calendar_unknown', 'xx }'],
  ];
  test.each(checks)('%s is an error', (...check) => expectOnly(check, 'error'));
});

describe('declarations of facts', () => {
  const checks: readonly Check[] = [
    [
      'values of a number',
      'share: { type: number,',
      'share: { type: number, values: [a],',
      'fact_values_strange',
      'values: [a]',
    ],
    [
      'a label of no value',
      feared,
      feared.replace('label:', 'value_labels: { minot: { en: a, zh: b } }, label:'),
      'fact_value_label_unknown',
      'minot',
    ],
    [
      'a bound of a choice',
      'kind: { type: choice,',
      'kind: { type: choice, min: 1,',
      'fact_bound_strange',
      'min: 1',
    ],
    [
      'a broken bound of an integer',
      count,
      count.replace('min: 0', 'min: 0.5'),
      'fact_bound_fraction',
      '0.5, max',
    ],
    ['crossed bounds', count, count.replace('min: 0', 'min: 51'), 'fact_bounds_crossed', '51, max'],
    [
      'a right that is no boolean',
      'remarks: { type: text,',
      'remarks: { type: text, right: true,',
      'right_not_boolean',
      'true, label: { en: Remarks',
    ],
    [
      'a count that is no integer',
      'type: integer\n    source: { history: count',
      'type: number\n    source: { history: count',
      'source_type',
      'source: { history: count',
    ],
    ['a count of unknown sameness', 'same: [kind]', 'same: [kin]', 'unknown_fact', 'kin]'],
    [
      'a count over an unknown parameter',
      '{ parameter: lookback }',
      '{ parameter: lookbak }',
      'unknown_parameter',
      'lookbak }',
    ],
    [
      'a count over no number of days',
      'lookback: { value: 365 }',
      'lookback: { value: long }',
      'source_days',
      'lookback } }',
    ],
    [
      'a count by what never decides',
      'same: [kind]',
      'same: [channel]',
      'never_decides_read',
      'channel], within',
    ],
    ['a count by a right', 'same: [kind]', 'same: [heard]', 'right_in_source', 'heard], within'],
    [
      'a count by a computed fact',
      'same: [kind]',
      'same: [days_late]',
      'source_of_sourced',
      'days_late], within',
    ],
    [
      'a latest order that lacks an outcome',
      '[none, complied, late, not_complied]',
      '[none, complied, late]',
      'source_values',
      '[none, complied, late]',
    ],
    [
      'days between what is no date',
      '[due_on, found_on]',
      '[kind, found_on]',
      'source_no_date',
      'kind, found_on]',
    ],
    [
      'history of a case',
      'type: integer\n    source: { history: count',
      'type: integer\n    scope: case\n    source: { history: count',
      'source_of_subject',
      'case\n    source',
    ],
  ];
  test.each(checks)('%s is an error', (...check) => expectOnly(check, 'error'));

  test('a built-in fact is not declared', () => {
    const text = patched(baseText, 'share: { type: number', 'found_on: { type: number');
    expect(read(text).problems).toContainEqual(
      expect.objectContaining({
        code: 'fact_built_in',
        place: expect.objectContaining(placeOf(text, 'found_on:')),
      }),
    );
  });

  test('a choice has values', () => {
    const text = patched(
      baseText,
      'kind: { type: choice, values: [late, not_done],',
      'kind: { type: choice,',
    );
    expect(read(text).problems.map((each) => each.code)).toEqual(['fact_values_missing']);
  });

  test('what belongs to the case is computed from what belongs to it', () => {
    const text = patched(
      baseText,
      'type: integer\n    source: { days',
      'type: integer\n    scope: case\n    source: { days',
    );
    expect(read(text).problems.map((each) => each.code)).toEqual(['source_scope']);
  });
});

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
});
