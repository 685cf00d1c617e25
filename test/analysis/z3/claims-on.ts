import fc from 'fast-check';
import type { ClaimOfProperty } from '../../../src/analysis/z3/claim.js';
import { condition, type SmallWorld } from './small-space.js';

const ordered = ['boolean', 'integer', 'number', 'scale', 'date'];

/** Claims of every kind about a small world. */
export function claimsOn({ facts }: SmallWorld): fc.Arbitrary<readonly ClaimOfProperty[]> {
  const rung = fc.constantFrom('none', 'low', 'middle', 'high');
  const ids = facts.map(({ fact }) => fact.id);
  const monotone = facts
    .filter(({ fact }) => ordered.includes(fact.type))
    .map(({ fact }) =>
      fc
        .constantFrom('up' as const, 'down' as const)
        .map(
          (direction): ClaimOfProperty => ({ kind: 'monotone', fact: fact.id, direction, unknown: false }),
        ),
    );
  const bounds = (['never', 'always'] as const).flatMap((kind) =>
    [false, true].map((unknown) =>
      fc
        .tuple(condition(facts), rung)
        .map(([when, atLeast]): ClaimOfProperty => ({ kind, when, atLeast, unknown })),
    ),
  );
  const indifferent = fc
    .subarray(ids, { minLength: 1 })
    .map((named): ClaimOfProperty => ({ kind: 'indifferent', facts: named, unknown: false }));
  const complete = fc.boolean().map((unknown): ClaimOfProperty => ({ kind: 'complete', unknown }));
  return fc.tuple(...monotone, ...bounds, indifferent, complete);
}
