import type { PropertyClaim, Rulebook } from '../../../src/rulebook/model.js';
import type { ClaimOfProperty } from '../../../src/analysis/z3/claim.js';
import { type Answered, isMet, pairs } from './every-case.js';
import type { SmallWorld } from './small-space.js';

const reaches = ({ ladder }: Rulebook, { rung }: Answered, id: string): boolean =>
  rung >= ladder.findIndex((one) => one.id === id);

export const differ = (a: Answered, b: Answered): boolean =>
  a.outcome !== b.outcome ||
  a.rung !== b.rung ||
  a.tracks !== b.tracks ||
  a.exemption !== b.exemption ||
  a.deadlines !== b.deadlines;

/** Whether a case refutes a claim about single cases. */
export function refutes(rulebook: Rulebook, claim: PropertyClaim, one: Answered): boolean {
  switch (claim.kind) {
    case 'never':
      return isMet(rulebook, claim.when, one) && reaches(rulebook, one, claim.atLeast);
    case 'always':
      return isMet(rulebook, claim.when, one) && !reaches(rulebook, one, claim.atLeast);
    case 'complete':
      return one.outcome === 'no_rule';
    default:
      return false;
  }
}

/** Whether two cases that differ in one fact, the lesser first, refute a claim about pairs. */
export function refutesTogether(claim: PropertyClaim, low: Answered, high: Answered): boolean {
  if (claim.kind === 'indifferent') return differ(low, high);
  if (claim.kind !== 'monotone') return false;
  return claim.direction === 'up' ? high.position < low.position : high.position > low.position;
}

/** Whether a claim holds of all cases, one after the other. */
export function holds(world: SmallWorld, cases: readonly Answered[], claim: ClaimOfProperty): boolean {
  if (claim.kind === 'monotone' || claim.kind === 'indifferent') {
    const moved = claim.kind === 'monotone' ? [claim.fact] : claim.facts;
    for (const fact of moved)
      for (const [low, high] of pairs(world, cases, fact))
        if (refutesTogether(claim, low, high)) return false;
    return true;
  }
  return !cases.some((one) => (claim.unknown || one.isKnown) && refutes(world.rulebook, claim, one));
}

/** Invariant 6 of all cases: the right used after it was not, or nobody knew. */
export function rightsHold(world: SmallWorld, cases: readonly Answered[]): boolean {
  for (const [before, after] of pairs(world, cases, 'heard', false))
    if (after.facts['heard'] === true && after.position > before.position) return false;
  return true;
}
