import { describe, expect, test } from 'vitest';
import { conditionWords } from '../../../src/analysis/mutation/condition-words.js';
import { mutateCell } from '../../../src/analysis/mutation/mutate-cell.js';
import { mutateCondition } from '../../../src/analysis/mutation/mutate-condition.js';
import { durationsBeside, rungsBeside } from '../../../src/analysis/mutation/mutate-effect.js';
import { mutateLeaf } from '../../../src/analysis/mutation/mutate-leaf.js';
import { mutantsOf } from '../../../src/analysis/mutation/mutants-of.js';
import { writeCell } from '../../../src/analysis/mutation/write-cell.js';
import type { Duration } from '../../../src/domain/calendar.js';
import { parseDuration } from '../../../src/domain/duration.js';
import type { FactType, FactValue, Operator } from '../../../src/domain/fact.js';
import { readCell } from '../../../src/rulebook/cell.js';
import type { Condition, FactDeclaration, Leaf } from '../../../src/rulebook/model.js';
import { testedRulebook } from '../../support/tested-rulebook.js';
import { valueIn } from '../../support/results.js';

const factOf = (type: FactType, values: readonly string[] = []): FactDeclaration => ({
  id: 'f',
  type,
  values,
  valueLabels: {},
  min: null,
  max: null,
  label: { en: 'F' },
  help: null,
  scope: 'case',
  source: null,
  right: false,
  neverDecides: false,
  personal: false,
  builtIn: false,
});

const scale = factOf('scale', ['a', 'b', 'c']);
const leafOf = (operator: Operator, value: FactValue): Leaf => ({
  kind: 'leaf',
  fact: 'f',
  operator,
  operand: { kind: 'literal', value },
});

describe('the small faults of a comparison', () => {
  test.each([
    ['integer', 'lessThan', 3, ['lessThanInclusive 3', 'lessThan 2']],
    ['integer', 'greaterThanInclusive', 3, ['greaterThan 3', 'greaterThanInclusive 2']],
    ['integer', 'equal', 0, ['equal -1', 'equal 1', 'notEqual 0']],
    ['number', 'greaterThan', 7.5, ['greaterThanInclusive 7.5', 'greaterThan 7.4', 'greaterThan 7.6']],
    ['number', 'lessThan', 0.1, ['lessThanInclusive 0.1', 'lessThan 0', 'lessThan 0.2']],
    ['date', 'before', '2022-03-01', ['onOrBefore 2022-03-01', 'before 2022-02-28']],
    ['date', 'onOrAfter', '2022-12-31', ['after 2022-12-31', 'onOrAfter 2022-12-30']],
    ['boolean', 'equal', true, ['notEqual true']],
    ['choice', 'in', ['x', 'y'], ['notIn [x, y]', 'in [y]', 'in [x]']],
    ['choice', 'in', ['x'], ['notIn [x]']],
    ['set', 'containsNone', ['x', 'y'], ['containsAny [x, y]', 'containsNone [y]', 'containsNone [x]']],
    ['set', 'contains', 'x', ['doesNotContain x']],
  ] as const)('of %s: %s %s', (type, operator, value, expected) => {
    const found = mutateLeaf(factOf(type), leafOf(operator, value as FactValue));
    expect(found.map(({ leaf }) => conditionWords(leaf).slice('f '.length))).toEqual(expected);
  });

  test.each([
    ['atLeast', 'b', ['atLeast a', 'atLeast c']],
    ['atLeast', 'c', ['atLeast b']],
    ['atMost', 'a', ['atMost b']],
    ['equal', 'a', ['equal b', 'notEqual a']],
  ] as const)('of a scale: %s %s', (operator, value, expected) => {
    const found = mutateLeaf(scale, leafOf(operator, value));
    expect(found.map(({ leaf }) => conditionWords(leaf).slice('f '.length))).toEqual(expected);
  });

  test('of two facts: only whether they may be equal', () => {
    const leaf: Leaf = { kind: 'leaf', fact: 'f', operator: 'after', operand: { kind: 'fact', name: 'g' } };
    const found = mutateLeaf(factOf('date'), leaf);
    expect(found.map((one) => conditionWords(one.leaf))).toEqual(['f onOrAfter g']);
  });
});

describe('the small faults of a condition', () => {
  const yes = leafOf('equal', true);
  const named: Condition = { kind: 'named', name: 'n', of: yes };
  const faults = (condition: Condition) =>
    mutateCondition(condition, new Map([['f', factOf('boolean')]])).map(
      ({ kind, path, condition: made }) => `${kind} ${path} ${conditionWords(made)}`,
    );

  test('are told with the way to each, and the whole condition', () => {
    expect(faults({ kind: 'all', of: [{ kind: 'not', of: yes }, named] })).toEqual([
      'group_swapped  any (not (f equal true); n)',
      'condition_dropped all/0 all (n)',
      'condition_dropped all/1 all (not (f equal true))',
      'negation_removed all/0 all (f equal true; n)',
      'comparison_negated all/0/not all (not (f notEqual true); n)',
    ]);
  });

  test('leave a group of one whole, and a named condition where it is used', () => {
    expect(faults({ kind: 'any', of: [named] })).toEqual([]);
  });
});

describe('the small faults of a cell', () => {
  const facts = {
    boolean: factOf('boolean'),
    integer: factOf('integer'),
    number: factOf('number'),
    date: factOf('date'),
    choice: factOf('choice', ['x', 'y', 'z']),
    set: factOf('set', ['x', 'y', 'z']),
    scale,
  };

  test.each([
    ['boolean', true, [false, '-']],
    ['integer', '>= 1', ['> 1', '>= 0', 'not >= 1', '-']],
    ['integer', '0', [-1, 1, 'not 0', '-']],
    ['integer', '1, 2', [2, 1, 'not 1, 2', '-']],
    ['number', '< 2.5', ['<= 2.5', '< 2.4', '< 2.6', 'not < 2.5', '-']],
    [
      'date',
      '2022-01-01..2022-01-02',
      [
        '2021-12-31..2022-01-02',
        '2022-01-02..2022-01-02',
        '2022-01-01..2022-01-01',
        '2022-01-01..2022-01-03',
        'not 2022-01-01..2022-01-02',
        '-',
      ],
    ],
    ['choice', 'not x', ['x', '-']],
    ['choice', 'x, y, z', ['y, z', 'x, z', 'x, y', 'not x, y, z', '-']],
    ['set', 'x, y', ['y', 'x', 'not x, y', '-']],
    ['scale', '>= b', ['>= a', '>= c', 'not >= b', '-']],
    ['scale', 'a', ['b', 'not a', '-']],
    ['scale', '-', []],
  ] as const)('of %s: %s, and each is read back as what it stands for', (type, cell, expected) => {
    const fact = facts[type];
    const found = mutateCell(fact, valueIn(readCell(cell, fact) as never));
    expect(found.map(({ test: made }) => writeCell(made))).toEqual(expected);
    for (const { test: made } of found)
      expect(readCell(writeCell(made), fact)).toEqual({ ok: true, value: made });
  });
});

test('a response moves one step, and no further than the ladder goes', () => {
  const rulebook = testedRulebook();
  expect(rungsBeside(rulebook, 'nothing')).toEqual(['note']);
  expect(rungsBeside(rulebook, 'order')).toEqual(['note', 'top']);
});

test.each([
  ['immediate', ['P1D']],
  ['1 working_days', ['2 working_days']],
  ['5 working_days', ['4 working_days', '6 working_days']],
  ['P7D', ['P6D', 'P8D']],
  ['P1D', ['P2D']],
  ['P1M', ['P2M']],
  ['P1Y1D', ['P1Y', 'P1Y2D']],
])('the deadline %s becomes a little shorter and longer', (text, expected) => {
  const found = durationsBeside(parseDuration(text) as Duration);
  expect(found.map((duration) => duration.text)).toEqual(expected);
});

test('a fault in a named condition is one fault, in every rule that uses the name', () => {
  const rulebook = testedRulebook();
  const found = mutantsOf(rulebook).filter(({ place }) => place.part === 'condition');
  expect(found).toMatchObject([
    { kind: 'comparison_negated', changed: new Set(['AGG-1', 'DUE-1', 'FLO-1', 'FLO-2']) },
  ]);
  const made = JSON.stringify(found[0]?.make().rules);
  expect(made.split('"notEqual"')).toHaveLength(5);
});

test('the rulebook itself is left as it was', () => {
  const rulebook = testedRulebook();
  const before = JSON.stringify(rulebook);
  for (const mutant of mutantsOf(rulebook)) mutant.make();
  expect(JSON.stringify(rulebook)).toBe(before);
});
