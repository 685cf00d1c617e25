import { describe, expect, test } from 'vitest';
import type { Operator } from '../../src/domain/fact.js';
import { rangeOf } from '../../src/engine/range.js';
import { standingOf } from '../../src/engine/standing.js';
import type { FactDeclaration } from '../../src/rulebook/model.js';
import { ruleOf, rulebookOf } from '../support/made-rulebook.js';

type Bounds = readonly [min: number | null, max: number | null];

/** What is possible when `a` and `b` are both unknown and one rule, which says `low`, compares them. */
function possible(type: 'integer' | 'number', a: Bounds, operator: Operator, b: Bounds) {
  const when = { kind: 'leaf', fact: 'a', operator, operand: { kind: 'fact', name: 'b' } } as const;
  const made = rulebookOf(['a', 'b'], [ruleOf('B-1', when)]);
  const bounded = (fact: FactDeclaration): FactDeclaration => {
    const [min, max] = fact.id === 'a' ? a : b;
    return { ...fact, type, min, max };
  };
  const rulebook = { ...made, facts: made.facts.map(bounded) };
  const { mildest, no_rule } = rangeOf(
    standingOf(rulebook, '2022-07-01', {}, '2022-07-01').possible,
    made.ladder,
  );
  return { low: mildest === 'low', none: no_rule };
}

const both = { low: true, none: true };

describe('the range of facts that are compared with each other', () => {
  test('knows the one value at which the bounds of both touch', () => {
    expect(possible('integer', [0, 10], 'greaterThanInclusive', [10, null])).toEqual(both);
    expect(possible('integer', [10, null], 'lessThanInclusive', [0, 10])).toEqual(both);
    expect(possible('number', [0, 1], 'greaterThanInclusive', [1, 2])).toEqual(both);
    expect(possible('number', [0, null], 'lessThanInclusive', [null, 0])).toEqual(both);
  });

  test('leaves out what the bounds forbid', () => {
    expect(possible('integer', [0, 9], 'greaterThanInclusive', [10, null])).toEqual({
      low: false,
      none: true,
    });
    expect(possible('integer', [0, 10], 'lessThanInclusive', [10, null])).toEqual({ low: true, none: false });
    expect(possible('number', [2, 3], 'greaterThan', [0, 1])).toEqual({ low: true, none: false });
  });

  test('finds values beyond the bounds of the other, and within bounds that lie far from zero', () => {
    expect(possible('integer', [0, 100], 'greaterThan', [50, null])).toEqual(both);
    expect(possible('integer', [null, 0], 'lessThan', [null, 0])).toEqual(both);
    expect(possible('number', [0, 0.5], 'greaterThan', [0, 0.5])).toEqual(both);
  });
});
