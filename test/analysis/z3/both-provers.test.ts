import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { periodsOf } from '../../../src/analysis/exact/periods.js';
import { conditionsOf, proveRulebook } from '../../../src/analysis/exact/prove.js';
import { crossCheck } from '../../../src/analysis/z3/cross-check.js';
import type { Z3Verdict } from '../../../src/analysis/z3/inquiry.js';
import { openZ3 } from '../../../src/analysis/z3/open-z3.js';
import type { Z3Session } from '../../../src/analysis/z3/session.js';
import type { Property, PropertyClaim, Rulebook } from '../../../src/rulebook/model.js';
import { claimsOn } from './claims-on.js';
import { smallWorld } from './small-space.js';

let z3: Z3Session;
beforeAll(async () => {
  const opened = await openZ3();
  if (!opened.ok) throw new Error('z3-solver is not installed');
  z3 = opened.value;
});
afterAll(() => z3.close());

/** Small rulebooks with claims of these kinds as their properties. */
const withProperties = (...kinds: readonly PropertyClaim['kind'][]): fc.Arbitrary<Rulebook> =>
  smallWorld.chain((world) =>
    claimsOn(world).map((claims) => ({
      ...world.rulebook,
      properties: claims
        .filter(({ kind }) => kinds.includes(kind))
        .map((claim, index): Property => ({ ...claim, id: `P-${index}`, title: {} })),
    })),
  );

async function verdictsOn(
  rulebooks: fc.Arbitrary<Rulebook>,
  seed: number,
  numRuns: number,
): Promise<Record<Z3Verdict['verdict'], number>> {
  const verdicts = { proved: 0, refuted: 0, undecided: 0 };
  await fc.assert(
    fc.asyncProperty(rulebooks, async (rulebook) => {
      const proofs = proveRulebook(rulebook, periodsOf(rulebook, conditionsOf(rulebook)));
      const opinions = await crossCheck(rulebook, proofs, { z3, timeoutMs: 20_000, seed: 1 });
      expect(opinions.filter(({ isDisagreement }) => isDisagreement)).toEqual([]);
      for (const { z3: own } of opinions) verdicts[own.verdict] += 1;
    }),
    { seed, numRuns },
  );
  return verdicts;
}

describe('the two provers', () => {
  test('decide claims on cases, on ordered pairs and on every rulebook alike', async () => {
    const found = await verdictsOn(withProperties('never', 'always', 'complete', 'monotone'), 31, 40);
    expect(found.proved).toBeGreaterThan(100);
    expect(found.refuted).toBeGreaterThan(50);
    expect(found.undecided).toBeLessThan(3);
  });

  test('decide indifference alike, beside claims that read the same facts', async () => {
    const found = await verdictsOn(withProperties('indifferent', 'never', 'always'), 32, 60);
    expect(found.refuted).toBeGreaterThan(20);
  });
});
