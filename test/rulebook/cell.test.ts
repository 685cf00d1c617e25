import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/dates.js';
import type { FactType } from '../../src/domain/fact.js';
import { type CellTest, orderOf, type PositiveTest, readCell } from '../../src/rulebook/cell.js';
import { type BoundedDomain, overlap, spaceOf } from '../../src/rulebook/cell-overlap.js';
import { cellCondition } from '../../src/rulebook/cell-condition.js';
import type { Cell, Condition, FactDeclaration } from '../../src/rulebook/model.js';

const seed = 1095;

const fact = (type: FactType, values: readonly string[] = []): FactDeclaration & BoundedDomain => ({
  id: 'f',
  type,
  values,
  valueLabels: {},
  min: null,
  max: null,
  label: { en: 'f' },
  help: null,
  scope: 'subject',
  source: null,
  right: false,
  neverDecides: false,
  personal: false,
  builtIn: false,
  isSourced: false,
});

const facts = {
  boolean: fact('boolean'),
  integer: fact('integer'),
  number: fact('number'),
  choice: fact('choice', ['a', 'b', 'c']),
  scale: fact('scale', ['a', 'b', 'c']),
  set: fact('set', ['a', 'b', 'c']),
  date: fact('date'),
};
type Name = keyof typeof facts;

const leaf = (operator: string, value: unknown) => ({
  kind: 'leaf',
  fact: 'f',
  operator,
  operand: { kind: 'literal', value },
});
const not = (of: unknown) => ({ kind: 'not', of });

function conditionOf(name: Name, cell: Cell): Condition | null | string {
  const read = readCell(cell, facts[name]);
  return read.ok ? cellCondition(facts[name], read.value) : read.error.code;
}

describe('the condition of a cell', () => {
  const cases: readonly [Name, Cell, unknown][] = [
    ['boolean', '-', null],
    ['boolean', true, leaf('equal', true)],
    ['boolean', 'false', leaf('equal', false)],
    ['boolean', 'not true', not(leaf('equal', true))],
    ['integer', 0, leaf('equal', 0)],
    ['integer', '-3', leaf('equal', -3)],
    ['integer', '1, 2', { kind: 'any', of: [leaf('equal', 1), leaf('equal', 2)] }],
    ['integer', '<3', leaf('lessThan', 3)],
    ['integer', '<= 3', leaf('lessThanInclusive', 3)],
    ['integer', '> 3', leaf('greaterThan', 3)],
    ['integer', '>= 3', leaf('greaterThanInclusive', 3)],
    ['integer', '1..3', { kind: 'all', of: [leaf('greaterThanInclusive', 1), leaf('lessThanInclusive', 3)] }],
    [
      'integer',
      'not 1..3',
      not({ kind: 'all', of: [leaf('greaterThanInclusive', 1), leaf('lessThanInclusive', 3)] }),
    ],
    ['number', 0.5, leaf('equal', 0.5)],
    [
      'number',
      '-1.5 .. 2.5',
      { kind: 'all', of: [leaf('greaterThanInclusive', -1.5), leaf('lessThanInclusive', 2.5)] },
    ],
    ['number', 'not < 1', not(leaf('lessThan', 1))],
    ['choice', 'a', leaf('equal', 'a')],
    ['choice', 'b, a', leaf('in', ['b', 'a'])],
    ['choice', 'not b, a', not(leaf('in', ['b', 'a']))],
    ['scale', 'a', leaf('equal', 'a')],
    ['scale', 'a, c', leaf('in', ['a', 'c'])],
    ['scale', '<= b', leaf('atMost', 'b')],
    ['scale', '>= b', leaf('atLeast', 'b')],
    ['scale', '< b', not(leaf('atLeast', 'b'))],
    ['scale', '> b', not(leaf('atMost', 'b'))],
    ['scale', 'a..b', { kind: 'all', of: [leaf('atLeast', 'a'), leaf('atMost', 'b')] }],
    ['set', 'a', leaf('contains', 'a')],
    ['set', 'b, a', leaf('containsAny', ['b', 'a'])],
    ['set', 'not a', not(leaf('contains', 'a'))],
    ['set', 'not a, b', not(leaf('containsAny', ['a', 'b']))],
    ['date', '2022-06-28', leaf('equal', '2022-06-28')],
    ['date', '< 2022-06-28', leaf('before', '2022-06-28')],
    ['date', '<= 2022-06-28', leaf('onOrBefore', '2022-06-28')],
    ['date', '> 2022-06-28', leaf('after', '2022-06-28')],
    ['date', '>= 2022-06-28', leaf('onOrAfter', '2022-06-28')],
    [
      'date',
      '2022-06-28, 2022-06-29',
      { kind: 'any', of: [leaf('equal', '2022-06-28'), leaf('equal', '2022-06-29')] },
    ],
    [
      'date',
      '2022-06-28..2022-07-01',
      { kind: 'all', of: [leaf('onOrAfter', '2022-06-28'), leaf('onOrBefore', '2022-07-01')] },
    ],
  ];
  test.each(cases)('of a %s, %j', (name, cell, expected) => {
    expect(conditionOf(name, cell)).toEqual(expected);
  });

  test.each<[Name, Cell, string]>([
    ['boolean', 'yes', 'cell_value'],
    ['boolean', 1, 'cell_value'],
    ['boolean', '< true', 'cell_no_order'],
    ['boolean', 'true, false', 'cell_no_list'],
    ['integer', 1.5, 'cell_value'],
    ['integer', true, 'cell_value'],
    ['integer', 'one', 'cell_value'],
    ['integer', '0x10', 'cell_value'],
    ['integer', '01', 'cell_value'],
    ['integer', '1,', 'cell_value'],
    ['integer', '<', 'cell_value'],
    ['integer', '1..', 'cell_value'],
    ['integer', '3..1', 'cell_range_empty'],
    ['integer', '1, 01', 'cell_value'],
    ['integer', '1, 1', 'cell_repeats'],
    ['number', '1...5', 'cell_value'],
    ['choice', 'd', 'cell_value'],
    ['choice', '>= a', 'cell_no_order'],
    ['choice', 'a..b', 'cell_no_order'],
    ['choice', 'not', 'cell_value'],
    ['choice', 'not not a', 'cell_not'],
    ['choice', 'not -', 'cell_not'],
    ['scale', 'c..a', 'cell_range_empty'],
    ['set', '> a', 'cell_no_order'],
    ['date', '2022-02-29', 'cell_value'],
    ['date', '28.6.2022', 'cell_value'],
    ['date', 2022, 'cell_value'],
  ])('a %s has no cell %j: %s', (name, cell, code) => {
    expect(conditionOf(name, cell)).toBe(code);
  });
});

/** Whether a value passes a cell, by the plain meaning of the words. */
function passesPositive(of: PositiveTest, value: Cell | readonly string[], by: FactDeclaration): boolean {
  if (by.type === 'set') {
    const held = Array.isArray(value) ? value : [];
    if (of.kind === 'equal') return held.includes(of.value);
    return of.kind === 'among' && of.values.some((each) => held.includes(each));
  }
  if (typeof value === 'object') return false;
  switch (of.kind) {
    case 'equal':
      return value === of.value;
    case 'among':
      return of.values.includes(value);
    case 'range':
      return orderOf(of.from, value, by) <= 0 && orderOf(value, of.to, by) <= 0;
    case 'compare': {
      const order = orderOf(value, of.value, by);
      return (
        (order < 0 && of.sign.startsWith('<')) ||
        (order > 0 && of.sign.startsWith('>')) ||
        (order === 0 && of.sign.endsWith('='))
      );
    }
  }
}

const passes = (cell: CellTest, value: Cell | readonly string[], by: FactDeclaration): boolean =>
  cell.kind === 'dash' ||
  (cell.kind === 'not' ? !passesPositive(cell.of, value, by) : passesPositive(cell, value, by));

/** Literals that cells are made of, and values enough to find every overlap of cells made of them. */
const worlds: Readonly<
  Record<Name, { literals: readonly string[]; values: readonly (Cell | readonly string[])[] }>
> = {
  boolean: { literals: ['true', 'false'], values: [true, false] },
  integer: { literals: ['-1', '0', '1', '2', '3'], values: [-3, -2, -1, 0, 1, 2, 3, 4, 5] },
  number: { literals: ['0', '0.5', '1', '2'], values: [-1, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3] },
  choice: { literals: ['a', 'b', 'c'], values: ['a', 'b', 'c'] },
  scale: { literals: ['a', 'b', 'c'], values: ['a', 'b', 'c'] },
  set: {
    literals: ['a', 'b', 'c'],
    values: [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']],
  },
  date: {
    literals: ['2022-02-27', '2022-02-28', '2022-03-01', '2022-03-03'],
    values: Array.from({ length: 9 }, (_, index) => addDays('2022-02-25', index)),
  },
};

function anyCell(name: Name): fc.Arbitrary<string> {
  const { literals } = worlds[name];
  const literal = fc.constantFrom(...literals);
  const pair = fc.tuple(literal, literal);
  const positive = fc.oneof(
    literal,
    fc.uniqueArray(literal, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(', ')),
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), literal).map(([sign, each]) => `${sign} ${each}`),
    pair.map(([from, to]) => `${from}..${to}`),
  );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant('-') },
    { weight: 4, arbitrary: positive },
    { weight: 4, arbitrary: positive.map((cell) => `not ${cell}`) },
  );
}

describe('two cells overlap exactly when some value passes both', () => {
  test.each<Name>(['boolean', 'integer', 'number', 'choice', 'scale', 'set', 'date'])('for a %s', (name) => {
    const by = facts[name];
    let compared = 0;
    fc.assert(
      fc.property(anyCell(name), anyCell(name), (a, b) => {
        const [first, second] = [readCell(a, by), readCell(b, by)];
        if (!first.ok || !second.ok) return;
        compared += 1;
        const both = worlds[name].values.some(
          (value) => passes(first.value, value, by) && passes(second.value, value, by),
        );
        expect(overlap(spaceOf(first.value, by), spaceOf(second.value, by))).toBe(both);
      }),
      { seed, numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  test('what can be reported is bounded by min and max, unless the fact is computed', () => {
    const bounded = { ...facts.integer, min: 0 };
    const both = (by: BoundedDomain): boolean => {
      const [first, second] = [readCell('< 1', by), readCell('not 0', by)];
      if (!first.ok || !second.ok) throw new Error('no cells');
      return overlap(spaceOf(first.value, by), spaceOf(second.value, by));
    };
    expect([both(facts.integer), both(bounded), both({ ...bounded, isSourced: true })]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
