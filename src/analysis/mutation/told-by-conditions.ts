import { evaluate, workspaceFor } from '../../engine/compiled/evaluate.js';
import { nearest, neighbours } from './near-cases.js';
import { factsThatTell, metDiffers, type PairProgram, pairProgram } from './pair-program.js';
import { type Search, tried, type Witness, type WitnessSearch } from './witness.js';

/** Cases like those that there are, in which another set of rules is met. */
function nearByConditions(search: Search, pair: PairProgram): Witness | null {
  const space = workspaceFor(pair.program);
  for (const base of search.bases)
    for (const { slots, changes } of neighbours(pair.program, base)) {
      evaluate(pair.program, slots, space);
      if (metDiffers(pair, space, true) !== 'met') continue;
      const witness = tried(search, base, changes);
      if (witness) return witness;
    }
  return null;
}

/** A case in which another set of rules is met, or the proof that there is none. */
export function byConditions(search: Search, changed: ReadonlySet<string>): WitnessSearch {
  const pair = pairProgram(search.rulebook, search.made, changed);
  const near = nearByConditions(search, pair);
  if (near) return { kind: 'witness', witness: near };
  const found = factsThatTell(pair);
  if (found.kind === 'none') return { kind: 'equivalent' };
  if (found.kind === 'too_many') return { kind: 'undecided', reason: 'too_many' };
  const witness = nearest(search, found.facts);
  return witness ? { kind: 'witness', witness } : { kind: 'undecided', reason: 'no_such_days' };
}
