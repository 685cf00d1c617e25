import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts, FactValue } from '../../src/domain/fact.js';
import { counterfactualSide } from '../../src/engine/counterfactuals.js';
import { positionOf } from '../../src/engine/fold.js';
import { standingOf } from '../../src/engine/standing.js';
import { allRules } from '../../src/rulebook/all-rules.js';
import type { Condition, FactDeclaration, Rulebook } from '../../src/rulebook/model.js';
import { manyValues, plainResult } from '../support/brute-force.js';
import { arbitraryCase, arbitraryFacts, arbitraryRulebook } from '../support/rulebook-arbitrary.js';

function* factsOf(condition: Condition): Generator<string> {
  if (condition.kind === 'leaf') {
    yield condition.fact;
    if (condition.operand.kind === 'fact') yield condition.operand.name;
  } else if (condition.kind === 'all' || condition.kind === 'any')
    for (const child of condition.of) yield* factsOf(child);
  else yield* factsOf(condition.of);
}

const readBy = (rulebook: Rulebook): FactDeclaration[] => {
  const names = new Set(allRules(rulebook).flatMap((rule) => [...factsOf(rule.when)]));
  return arbitraryFacts.filter(({ id }) => names.has(id));
};

const distance = (fact: FactDeclaration, from: FactValue, to: FactValue): number =>
  fact.type === 'scale' ? Math.abs(fact.values.indexOf(String(from)) - fact.values.indexOf(String(to))) : 1;

/** The least number of facts, and the least steps for it, over every change of one or two facts. */
function least(rulebook: Rulebook, facts: Facts, milder: boolean): { facts: number; steps: number } | null {
  const now = positionOf(plainResult(rulebook, facts));
  const wanted = (changed: Facts): boolean => {
    const position = positionOf(plainResult(rulebook, changed));
    return milder ? position < now : position > now;
  };
  const read = readBy(rulebook);
  let best: { facts: number; steps: number } | null = null;
  const note = (count: number, steps: number): void => {
    if (!best || count < best.facts || (count === best.facts && steps < best.steps))
      best = { facts: count, steps };
  };
  for (const fact of read)
    for (const value of manyValues(fact))
      if (wanted({ ...facts, [fact.id]: value })) note(1, distance(fact, facts[fact.id] as FactValue, value));
  if (best) return best;
  for (const [index, one] of read.entries())
    for (const two of read.slice(index + 1))
      for (const first of manyValues(one))
        for (const second of manyValues(two)) {
          if (!wanted({ ...facts, [one.id]: first, [two.id]: second })) continue;
          const steps = distance(one, facts[one.id] as FactValue, first);
          note(2, steps + distance(two, facts[two.id] as FactValue, second));
        }
  return best;
}

const small = arbitraryRulebook.filter((rulebook) => readBy(rulebook).length <= 5);

describe('counterfactuals', () => {
  for (const milder of [true, false])
    test(`are the least changes that make the response ${milder ? 'milder' : 'severer'}, and really do`, () => {
      fc.assert(
        fc.property(small, arbitraryCase(0), (rulebook, facts) => {
          const standing = standingOf(rulebook, '2022-07-01', facts, '2022-07-10');
          const now = positionOf(standing.result);
          const side = counterfactualSide(standing.space, standing.slots, facts, now, milder);
          const expected = least(rulebook, facts, milder);
          expect(side.exact).toBe(true);
          if (expected) {
            expect(side.facts).toBe(expected.facts);
            expect(side.none_within).toBeUndefined();
          } else if (side.facts !== null) expect(side.facts).toBeGreaterThan(2);
          else expect(side.none_within).toBe(4);
          for (const set of side.sets) {
            const steps = set.changes.reduce((sum, change) => sum + change.steps, 0);
            if (expected) expect(steps).toBe(expected.steps);
            const changed = {
              ...facts,
              ...Object.fromEntries(set.changes.map(({ fact, value }) => [fact, value])),
            };
            const result = plainResult(rulebook, changed);
            expect(milder ? positionOf(result) < now : positionOf(result) > now).toBe(true);
            expect(rulebook.ladder[Math.max(result, result === -2 ? 0 : -1)]?.id ?? null).toBe(set.response);
          }
        }),
        { seed: 11, numRuns: 400 },
      );
    }, 120_000);
});
