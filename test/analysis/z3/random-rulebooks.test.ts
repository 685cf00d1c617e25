import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/domain/fact.js';
import type { ClaimOfProperty } from '../../../src/analysis/z3/claim.js';
import { openZ3 } from '../../../src/analysis/z3/open-z3.js';
import { proveByZ3 } from '../../../src/analysis/z3/prove-by-z3.js';
import type { Z3Session } from '../../../src/analysis/z3/session.js';
import type { Rulebook } from '../../../src/rulebook/model.js';
import { holds, refutes, refutesTogether, rightsHold } from './brute-force-proof.js';
import { answered, day, everyCase } from './every-case.js';
import { claimsOn } from './claims-on.js';
import { type SmallWorld, smallWorld } from './small-space.js';

let z3: Z3Session;
beforeAll(async () => {
  const opened = await openZ3();
  if (!opened.ok) throw new Error('z3-solver is not installed');
  z3 = opened.value;
});
afterAll(() => z3.close());

const limits = { timeoutMs: 20_000, seed: 1 };
/** A small world with claims of each kind about it. */
const worldWithClaims = smallWorld.chain((world) => fc.tuple(fc.constant(world), claimsOn(world)));

/** A case as the engine answers it, whatever else a counterexample left out. */
const answers = (rulebook: Rulebook, cases: readonly Facts[]) =>
  cases.map((facts) => answered(rulebook, facts));

/** That the engine confirms a counterexample, whether or not it is among the listed cases. */
function expectConfirmed({ rulebook }: SmallWorld, claim: ClaimOfProperty, cases: readonly Facts[]): void {
  const [first, second] = answers(rulebook, cases);
  if (!first) throw new Error('no case');
  if (!second) expect(refutes(rulebook, claim, first)).toBe(true);
  // Indifference is no matter of order, and a monotone pair has the lesser value first.
  else expect(refutesTogether(claim, first, second)).toBe(true);
}

describe('z3 on small rulebooks, against every case one by one', () => {
  const found = { proved: 0, refuted: 0 };

  test('agrees on claims of every kind, and the engine confirms its counterexamples', async () => {
    await fc.assert(
      fc.asyncProperty(worldWithClaims, async ([world, claims]) => {
        const cases = everyCase(world);
        for (const claim of claims) {
          const proof = await proveByZ3(world.rulebook, day, claim, { z3, ...limits });
          expect(proof.verdict, JSON.stringify(claim)).toBe(
            holds(world, cases, claim) ? 'proved' : 'refuted',
          );
          if (proof.verdict === 'refuted') expectConfirmed(world, claim, proof.counterexample);
          if (proof.verdict !== 'undecided') found[proof.verdict] += 1;
        }
      }),
      { seed: 11, numRuns: 40 },
    );
    expect(found.proved).toBeGreaterThan(50);
    expect(found.refuted).toBeGreaterThan(50);
  });

  test('agrees on whether using a right can raise a response', async () => {
    const verdicts = new Set<string>();
    await fc.assert(
      fc.asyncProperty(smallWorld, async (world) => {
        if (!world.facts.some(({ fact }) => fact.right)) return;
        const claim = { kind: 'invariant', id: 'rights_never_harm' } as const;
        const { verdict } = await proveByZ3(world.rulebook, day, claim, { z3, ...limits });
        expect(verdict).toBe(rightsHold(world, everyCase(world)) ? 'proved' : 'refuted');
        verdicts.add(verdict);
      }),
      { seed: 12, numRuns: 100 },
    );
    expect([...verdicts].sort()).toEqual(['proved', 'refuted']);
  });

  test('proves that an unknown fact never harms and that a met rule moves its own way, for every rulebook', async () => {
    await fc.assert(
      fc.asyncProperty(smallWorld, async ({ rulebook }) => {
        for (const id of ['unknown_never_harms', 'met_moves_its_way'] as const) {
          const proof = await proveByZ3(rulebook, day, { kind: 'invariant', id }, { z3, ...limits });
          expect(proof).toEqual({ verdict: 'proved' });
        }
      }),
      { seed: 13, numRuns: 25 },
    );
  });
});
