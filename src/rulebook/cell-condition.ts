import type { FactValue, Operator } from '../domain/fact.js';
import type { CellTest, CellValue, PositiveTest, Sign } from './cell.js';
import type { Condition, FactDeclaration } from './model.js';

const numberOperators = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
} as const satisfies Record<Sign, Operator>;

const dateOperators = {
  '<': 'before',
  '<=': 'onOrBefore',
  '>': 'after',
  '>=': 'onOrAfter',
} as const satisfies Record<Sign, Operator>;

const leaf = (fact: FactDeclaration, operator: Operator, value: FactValue): Condition => ({
  kind: 'leaf',
  fact: fact.id,
  operator,
  operand: { kind: 'literal', value },
});

/** A scale has `atLeast` and `atMost` only: less than is not at least, more than is not at most. */
function comparison(fact: FactDeclaration, sign: Sign, value: CellValue): Condition {
  if (fact.type === 'date') return leaf(fact, dateOperators[sign], value);
  if (fact.type !== 'scale') return leaf(fact, numberOperators[sign], value);
  if (sign === '>=') return leaf(fact, 'atLeast', value);
  if (sign === '<=') return leaf(fact, 'atMost', value);
  return { kind: 'not', of: leaf(fact, sign === '<' ? 'atLeast' : 'atMost', value) };
}

function among(fact: FactDeclaration, values: readonly CellValue[]): Condition {
  if (fact.type === 'set') return leaf(fact, 'containsAny', values.map(String));
  if (fact.type === 'choice' || fact.type === 'scale') return leaf(fact, 'in', values.map(String));
  return { kind: 'any', of: values.map((value) => leaf(fact, 'equal', value)) };
}

function positive(fact: FactDeclaration, test: PositiveTest): Condition {
  switch (test.kind) {
    case 'equal':
      return leaf(fact, fact.type === 'set' ? 'contains' : 'equal', test.value);
    case 'among':
      return among(fact, test.values);
    case 'compare':
      return comparison(fact, test.sign, test.value);
    case 'range':
      return { kind: 'all', of: [comparison(fact, '>=', test.from), comparison(fact, '<=', test.to)] };
  }
}

/**
 * The condition that a cell stands for, or null for `-`. The shape is fixed, because the other engine expands
 * tables by itself and is compared with this one leaf by leaf:
 * a literal is one leaf (`equal`; set: `contains`); a comma list is one leaf `in` (choice, scale) or `containsAny`
 * (set), or an `any` of `equal` leaves (integer, number, date), in the order written; `<`, `<=`, `>`, `>=` are one
 * leaf, except `<` and `>` on a scale, which are `not` of `atLeast` and `not` of `atMost`; `a..b` is an `all` of
 * two leaves, the lower bound first; `not …` is a `not` around what the rest stands for, for sets too.
 */
export function cellCondition(fact: FactDeclaration, test: CellTest): Condition | null {
  if (test.kind === 'dash') return null;
  return test.kind === 'not' ? { kind: 'not', of: positive(fact, test.of) } : positive(fact, test);
}
