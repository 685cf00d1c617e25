import { byCodeUnit } from '../../domain/identifiers.js';
import type { Rulebook } from '../../rulebook/model.js';
import { invariants, type Z3Claim } from './claim.js';
import type { Z3Options, Z3Verdict } from './inquiry.js';
import { proveByZ3 } from './prove-by-z3.js';

/** What the primary prover found of a claim: a property by its id, or an invariant by its own. */
export interface FirstOpinion {
  readonly id: string;
  readonly verdict: 'proved' | 'refuted' | 'undecided';
}

/** Both opinions of one claim. `day` is the first of the stretch of days that z3 refuted or could not decide it for. */
export interface SecondOpinion {
  readonly id: string;
  readonly first: FirstOpinion['verdict'];
  readonly z3: Z3Verdict;
  readonly day: string;
  /** Both decided, and not alike. */
  readonly isDisagreement: boolean;
}

/** The first days of the stretches of the version on which the same rules hold. */
function stretches({ effective, rules, tables }: Rulebook): readonly [string, ...string[]] {
  const { from, until } = effective;
  const edges = [...rules, ...tables].flatMap((one) => [one.effective.from, one.effective.until ?? from]);
  const inside = edges.filter((edge) => edge > from && (until === null || edge < until));
  return [from, ...[...new Set(inside)].sort(byCodeUnit)];
}

function claimOf({ properties }: Rulebook, id: string): Z3Claim {
  const invariant = invariants.find((one) => one === id);
  const claim = invariant
    ? { kind: 'invariant' as const, id: invariant }
    : properties.find((one) => one.id === id);
  // INVARIANT: what was proved first is a property of this rulebook or an invariant of all.
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
}

const worst = { refuted: 2, undecided: 1, proved: 0 } as const;

/**
 * Proves every claim once more by z3, over every stretch of days that the version is in force, and says where it finds
 * otherwise.
 * @param onClaim told how many claims have been looked at, of how many
 */
export async function crossCheck(
  rulebook: Rulebook,
  opinions: readonly FirstOpinion[],
  options: Z3Options,
  onClaim: (done: number, of: number) => void = () => undefined,
): Promise<readonly SecondOpinion[]> {
  const found: SecondOpinion[] = [];
  const days = stretches(rulebook);
  for (const { id, verdict } of opinions) {
    const claim = claimOf(rulebook, id);
    let [day] = days;
    let z3: Z3Verdict = { verdict: 'proved' };
    for (const each of days) {
      if (z3.verdict === 'refuted') break;
      const next = await proveByZ3(rulebook, each, claim, options);
      if (worst[next.verdict] > worst[z3.verdict]) [z3, day] = [next, each];
    }
    const bothDecided = verdict !== 'undecided' && z3.verdict !== 'undecided';
    found.push({ id, first: verdict, z3, day, isDisagreement: bothDecided && verdict !== z3.verdict });
    onClaim(found.length, opinions.length);
  }
  return found;
}
