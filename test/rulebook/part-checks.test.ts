import { describe, expect, test } from 'vitest';
import { baseText, patched, placeOf, read } from './base-rulebook.js';
import { type Check, expectOnly } from './expect-only.js';

const feared =
  'feared: { type: scale, values: [none, minor, serious], label: { en: Feared harm, zh: 可能后果 } }';
const kindLeaf = '{ fact: kind, operator: in, value: [late, not_done] }';
const count = 'count: { type: integer, min: 0, max: 50, label: { en: Count, zh: 次数 } }';

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
      'a count by a built-in day',
      'same: [kind]',
      'same: [found_on]',
      'source_of_sourced',
      'found_on], within',
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
