import { evaluate, workspaceFor } from '../../engine/compiled/evaluate.js';
import { slotsOf } from '../../engine/search-space.js';
import { programFor } from '../../engine/standing.js';
import { partRulebook } from '../part-rulebook.js';
import type { EffectsDiffer } from './effects-differ.js';
import { nearest, neighbours } from './near-cases.js';
import { type Search, tried, type Witness, type WitnessSearch } from './witness.js';

/** Cases like those that there are, in which a changed rule is met and does something else. */
function nearByEffects(search: Search, changed: ReadonlySet<string> | null): Witness | null {
  const { rulebook, bases } = search;
  const part = changed === null ? null : partRulebook(rulebook, changed);
  for (const base of bases) {
    const day = base.fixture.decidedOn;
    const own = part ? programFor(part, day) : null;
    const space = own ? workspaceFor(own) : null;
    for (const { changes } of neighbours(programFor(rulebook, day), base)) {
      if (own && space) {
        evaluate(own, slotsOf(own, { ...base.facts, ...changes }), space);
        if (!space.ruleMet.includes(1)) continue;
      }
      const witness = tried(search, base, changes);
      if (witness) return witness;
    }
  }
  return null;
}

/** A case of which the same met rules make something else, or the proof that there is none. */
export function byEffects(
  search: Search,
  changed: ReadonlySet<string> | null,
  exact: EffectsDiffer,
): WitnessSearch {
  const near = nearByEffects(search, changed);
  if (near) return { kind: 'witness', witness: near };
  const found = exact(search.made);
  if (found.kind === 'none') return { kind: 'equivalent' };
  if (found.kind === 'too_many') return { kind: 'undecided', reason: 'too_many' };
  const witness = nearest(search, { ...found.facts, decided_on: found.decidedOn });
  return witness ? { kind: 'witness', witness } : { kind: 'undecided', reason: 'no_such_days' };
}
