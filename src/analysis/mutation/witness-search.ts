import type { Rulebook } from '../../rulebook/model.js';
import type { Trial } from '../trials.js';
import { blankTrials } from './candidate.js';
import { effectsDiffer } from './effects-differ.js';
import type { Mutant } from './mutant.js';
import { byConditions } from './told-by-conditions.js';
import { byDays } from './told-by-days.js';
import { byEffects } from './told-by-effects.js';
import type { Search, WitnessSearch } from './witness.js';

/**
 * Looks for a case that tells a mutant from the sound rulebook: first among the cases that there are, as they are or
 * with one fact at another value, then over all cases.
 */
export function witnessSearch(
  rulebook: Rulebook,
  trials: readonly Trial[],
): (mutant: Mutant) => WitnessSearch {
  const own = trials.filter(({ fixture }) => fixture.versions === null);
  const bases = [...own, ...blankTrials(rulebook)];
  const exact = effectsDiffer(rulebook);
  return (mutant) => {
    const search: Search = { rulebook, made: mutant.make(), bases };
    const { touches, changed } = mutant;
    if (touches === 'effects' || changed === null) return byEffects(search, changed, exact);
    if (touches === 'days') return byDays(search, changed);
    return byConditions(search, changed);
  };
}
