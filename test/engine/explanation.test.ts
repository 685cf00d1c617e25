import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import type { Facts, FactValue } from '../../src/domain/fact.js';
import type { ResponseRange } from '../../src/domain/recommendation.js';
import { askOf } from '../../src/engine/ask.js';
import { decisiveOf } from '../../src/engine/decisive.js';
import { evaluateAlone } from '../../src/engine/evaluate-alone.js';
import { fold } from '../../src/engine/fold.js';
import { gatherFacts } from '../../src/engine/gather-facts.js';
import { sumsOf } from '../../src/engine/procedure.js';
import { rangeOf } from '../../src/engine/range.js';
import { structureOf } from '../../src/engine/record.js';
import { type PairStanding, standingOf } from '../../src/engine/standing.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { manyValues, plainMet, plainResult } from '../support/brute-force.js';
import { arbitraryCase, arbitraryFacts, arbitraryRulebook } from '../support/rulebook-arbitrary.js';

const standing = (rulebook: Rulebook, facts: Facts): PairStanding =>
  standingOf(rulebook, '2022-07-01', facts, '2022-07-10');

const range = (rulebook: Rulebook, facts: Facts): ResponseRange =>
  rangeOf(standing(rulebook, facts).possible, rulebook.ladder);

/** Whether one range says nothing that the other does not say. */
function isWithin({ ladder }: Rulebook, inner: ResponseRange, outer: ResponseRange): boolean {
  const at = (id: string | null): number => ladder.findIndex((rung) => rung.id === id);
  if (inner.no_rule && !outer.no_rule) return false;
  if (inner.mildest === null) return true;
  return (
    outer.mildest !== null &&
    at(outer.mildest) <= at(inner.mildest) &&
    at(inner.severest) <= at(outer.severest)
  );
}

const recommended = async (rulebook: Rulebook, facts: Facts) => {
  const reported = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const records = gatherFacts({ declarations: rulebook.facts, reported, builtIn: facts, history: {} });
  const result = await evaluateAlone({
    rulebook,
    subject: { id: 'one', kind: null },
    facts: records,
    decidedOn: '2022-07-10',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('what is asked', () => {
  test('leaves exactly the range that each answer says', () => {
    fc.assert(
      fc.property(arbitraryRulebook, arbitraryCase(1), (rulebook, facts) => {
        const { space } = standing(rulebook, facts);
        for (const { fact, answers } of askOf(standing(rulebook, facts)))
          for (const { range: said, value } of answers) {
            expect(said.exact).toBe(true);
            const found = range(rulebook, { ...facts, [fact]: value as FactValue });
            const compared = (space.program.columnOf.get(fact)?.group.length ?? 0) > 0;
            // Near a bound, one value of a compared fact leaves less room to the others than another of its stretch.
            if (!compared) expect(found).toEqual(said);
            else expect(isWithin(rulebook, found, said)).toBe(true);
          }
      }),
      { seed: 21, numRuns: 200 },
    );
  }, 120_000);

  test('has every fact whose answer alone can change what is possible', () => {
    fc.assert(
      fc.property(arbitraryRulebook, arbitraryCase(2), (rulebook, facts) => {
        const asked = new Set(askOf(standing(rulebook, facts)).map(({ fact }) => fact));
        const now = range(rulebook, facts);
        for (const fact of arbitraryFacts) {
          if (facts[fact.id] !== null || fact.type === 'text' || asked.has(fact.id)) continue;
          for (const value of manyValues(fact))
            expect(range(rulebook, { ...facts, [fact.id]: value })).toEqual(now);
        }
      }),
      { seed: 22, numRuns: 250 },
    );
  }, 120_000);

  test('is nothing when everything is known', () => {
    fc.assert(
      fc.property(arbitraryRulebook, arbitraryCase(0), (rulebook, facts) => {
        expect(askOf(standing(rulebook, { ...facts, note: 'x' }))).toEqual([]);
      }),
      { seed: 23, numRuns: 200 },
    );
  });
});

describe('decisive rules', () => {
  test('are exactly those without which the result of a known case differs', () => {
    fc.assert(
      fc.property(arbitraryRulebook, arbitraryCase(0), (rulebook, facts) => {
        const met = plainMet(rulebook, facts);
        const limits = { ...rulebook.limits, top: rulebook.ladder.length - 1 };
        const now = plainResult(rulebook, facts);
        const expected = met
          .filter((rule) => {
            const others = met.filter((other) => other !== rule);
            return fold(sumsOf(rulebook, others), limits) !== now;
          })
          .map(({ id }) => id);
        expect(decisiveOf(standing(rulebook, facts))).toEqual({ rules: expected, exact: true });
      }),
      { seed: 24, numRuns: 800 },
    );
  }, 60_000);
});

describe('a recommendation', () => {
  test('has the same bytes whatever the order of rules, facts and tables', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRulebook, arbitraryCase(2), async (rulebook, facts) => {
        const turned: Rulebook = {
          ...rulebook,
          rules: [...rulebook.rules].reverse(),
          facts: [...rulebook.facts].reverse(),
          tables: rulebook.tables.map((table) => ({ ...table, rows: [...table.rows].reverse() })),
        };
        const first = await recommended(rulebook, facts);
        const second = await recommended(turned, Object.fromEntries(Object.entries(facts).reverse()));
        expect(canonicalJson(structureOf(second))).toBe(canonicalJson(structureOf(first)));
        expect(second.text).toEqual(first.text);
      }),
      { seed: 25, numRuns: 60 },
    );
  }, 120_000);

  test('says of every rule and every condition what its verdict is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRulebook, arbitraryCase(), async (rulebook, facts) => {
        const { rules, met } = await recommended(rulebook, facts);
        const text = JSON.stringify(rules);
        const nodes = text.match(/"(all|any|not|condition|fact)":/g)?.length ?? 0;
        const verdicts = text.match(/"verdict":/g)?.length ?? 0;
        // A leaf whose value is taken from a fact names that fact once more.
        const sources = text.match(/"expected_from":\{"fact":/g)?.length ?? 0;
        expect(verdicts).toBe(nodes - sources + rules.length);
        expect(met).toEqual(plainMet(rulebook, facts).map(({ id }) => id));
      }),
      { seed: 26, numRuns: 60 },
    );
  }, 120_000);
});
