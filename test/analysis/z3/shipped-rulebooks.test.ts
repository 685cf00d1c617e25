import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClaimOfProperty, invariants } from '../../../src/analysis/z3/claim.js';
import { crossCheck, type FirstOpinion } from '../../../src/analysis/z3/cross-check.js';
import { openZ3 } from '../../../src/analysis/z3/open-z3.js';
import type { Z3Session } from '../../../src/analysis/z3/session.js';
import { proveByZ3 } from '../../../src/analysis/z3/prove-by-z3.js';
import type { Property, Rulebook } from '../../../src/rulebook/model.js';
import { rulebooks } from '../../rules/shipped.js';
import { refutes, refutesTogether } from './brute-force-proof.js';
import { answered } from './every-case.js';

let z3: Z3Session;
beforeAll(async () => {
  const opened = await openZ3();
  if (!opened.ok) throw new Error('z3-solver is not installed');
  z3 = opened.value;
});
afterAll(() => z3.close());

const limits = { timeoutMs: 60_000, seed: 1 };
const proved = (id: string): FirstOpinion => ({ id, verdict: 'proved' });

describe('the shipped rulebooks', () => {
  test.each(rulebooks.map((rulebook) => [`${rulebook.id} ${rulebook.version}`, rulebook] as const))(
    'every property and invariant of %s is proved by z3',
    async (_, rulebook) => {
      const claims = [...rulebook.properties.map(({ id }) => id), ...invariants];
      const opinions = await crossCheck(rulebook, claims.map(proved), { z3, ...limits });
      expect(opinions.map(({ id }) => id)).toEqual(claims);
      expect(opinions.filter(({ z3: own }) => own.verdict !== 'proved')).toEqual([]);
    },
  );
});

/** A claim that cannot hold where the one that is made does; of some kinds there is none. */
function opposites(property: Property): readonly ClaimOfProperty[] {
  switch (property.kind) {
    case 'monotone':
      return [{ ...property, direction: property.direction === 'up' ? 'down' : 'up' }];
    case 'never':
      return [{ ...property, kind: 'always' }];
    case 'always':
      return [{ ...property, kind: 'never' }];
    default:
      return [];
  }
}

/** The opposites of what is claimed, and more in the place of those that have none. */
const brokenClaims = ({ properties, ladder, facts }: Rulebook): ClaimOfProperty[] => [
  ...properties.flatMap(opposites),
  { kind: 'indifferent', facts: facts.map(({ id }) => id), unknown: false },
  { kind: 'complete', unknown: true },
  { kind: 'never', when: { kind: 'all', of: [] }, atLeast: ladder.at(-1)?.id ?? '', unknown: false },
];

/** The latest version of each. */
const latest = rulebooks.filter(({ id }, index) => rulebooks.findLastIndex((one) => one.id === id) === index);

describe('properties broken on purpose', () => {
  test.each(latest.map((rulebook) => [`${rulebook.id} ${rulebook.version}`, rulebook] as const))(
    'are refuted for %s, with cases that the engine confirms',
    async (_, rulebook) => {
      const on = rulebook.effective.from;
      for (const claim of brokenClaims(rulebook)) {
        const proof = await proveByZ3(rulebook, on, claim, { z3, ...limits });
        if (proof.verdict !== 'refuted') throw new Error(`${JSON.stringify(claim)} is ${proof.verdict}`);
        const [first, second] = proof.counterexample.map((facts) => answered(rulebook, facts, on));
        if (!first) throw new Error('no case');
        const isConfirmed = second ? refutesTogether(claim, first, second) : refutes(rulebook, claim, first);
        expect(isConfirmed, JSON.stringify(claim)).toBe(true);
      }
    },
  );

  test('are a disagreement where the other prover has them proved', async () => {
    const [shipped] = rulebooks;
    const [property] = shipped?.properties ?? [];
    const [claim] = property ? opposites(property) : [];
    if (!shipped || !property || !claim) throw new Error('nothing is shipped that has an opposite');
    const broken = { ...shipped, properties: [{ ...property, ...claim }] };
    const opinions = await crossCheck(broken, [proved(property.id)], { z3, ...limits });
    expect(opinions).toMatchObject([
      { id: property.id, first: 'proved', z3: { verdict: 'refuted' }, isDisagreement: true },
    ]);
  });
});
