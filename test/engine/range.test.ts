import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/domain/fact.js';
import { noRuleResult, positionOf, settledResult } from '../../src/engine/fold.js';
import { isProvisional, rangeOf } from '../../src/engine/range.js';
import { type PairStanding, standingOf } from '../../src/engine/standing.js';
import type { FactDeclaration, Rulebook } from '../../src/rulebook/model.js';
import { completions, plainResult } from '../support/brute-force.js';
import { arbitraryCase, arbitraryFacts, arbitraryRulebook } from '../support/rulebook-arbitrary.js';

const names = arbitraryFacts.filter(({ type, id }) => type !== 'text' && id !== 'note').map(({ id }) => id);

const withUnknown = fc
  .tuple(arbitraryRulebook, arbitraryCase(0), fc.subarray(names, { minLength: 0, maxLength: 3 }))
  .map(([rulebook, known, unknown]) => ({
    rulebook,
    facts: { ...known, ...Object.fromEntries(unknown.map((name) => [name, null])) } as Facts,
    unknown: unknown.map((name) => arbitraryFacts.find(({ id }) => id === name) as FactDeclaration),
  }));

const standing = (rulebook: Rulebook, facts: Facts): PairStanding =>
  standingOf(rulebook, '2022-07-01', facts, '2022-07-10');

describe('the range', () => {
  test('is what every completion gives, no more and no less', () => {
    fc.assert(
      fc.property(withUnknown, ({ rulebook, facts, unknown }) => {
        const results = new Set<number>();
        for (const completed of completions(facts, unknown)) results.add(plainResult(rulebook, completed));
        const rungs = [...results]
          .map((result) => (result === settledResult ? 0 : result))
          .filter((rung) => rung >= 0);
        const { possible } = standing(rulebook, facts);
        expect(rangeOf(possible, rulebook.ladder)).toEqual({
          mildest: rungs.length > 0 ? rulebook.ladder[Math.min(...rungs)]?.id : null,
          severest: rungs.length > 0 ? rulebook.ladder[Math.max(...rungs)]?.id : null,
          no_rule: results.has(noRuleResult),
          exact: true,
        });
        expect(isProvisional(possible)).toBe(results.size > 1);
      }),
      { seed: 7, numRuns: 600 },
    );
  }, 120_000);

  test('is never left by the response, and a known case has only one', () => {
    fc.assert(
      fc.property(withUnknown, ({ rulebook, facts, unknown }) => {
        const { result, possible, procedure } = standing(rulebook, facts);
        const severest = Math.max(possible.severest, possible.settled ? 0 : -1);
        if (procedure.outcome === 'recommended') expect(procedure.rung).toBeLessThanOrEqual(severest);
        if (procedure.outcome === 'recommended') expect(procedure.rung).toBe(result);
        if (unknown.length === 0) expect(positionOf(result)).toBe(positionOf(plainResult(rulebook, facts)));
        expect(possible.exact).toBe(true);
      }),
      { seed: 8, numRuns: 1500 },
    );
  }, 120_000);
});
