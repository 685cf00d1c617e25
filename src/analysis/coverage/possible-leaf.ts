import type { Verdict } from '../../domain/fact.js';
import { bitVerdict, type Workspace } from '../../engine/compiled/evaluate.js';
import type { Numbered, Program } from '../../engine/compiled/program.js';
import { programFor } from '../../engine/standing.js';
import { placedLeaves } from '../../engine/trace.js';
import type { Rule, Rulebook } from '../../rulebook/model.js';
import { findFacts } from '../find-facts.js';
import { partRulebook } from '../part-rulebook.js';
import { leafDecides } from './leaf-effect.js';

export interface LeafQuestion {
  readonly rule: Pick<Rule, 'id' | 'effective'>;
  readonly path: string;
  readonly verdict: 'met' | 'not_met';
  /** Whether it is to decide its rule as well. */
  readonly decides: boolean;
}

const opposite: Readonly<Record<Verdict, Verdict>> = {
  met: 'not_met',
  not_met: 'met',
  undetermined: 'undetermined',
};

const both = (a: Verdict, b: Verdict): Verdict => {
  if (a === 'not_met' || b === 'not_met') return 'not_met';
  return a === 'met' && b === 'met' ? 'met' : 'undetermined';
};

/**
 * Whether any facts at all can show this of a comparison: comparisons of one fact can exclude each other. Decided
 * over all cells of the facts that its rule reads; null when they are too many to tell.
 */
export function isPossible(
  rulebook: Rulebook,
  { rule, path, verdict, decides }: LeafQuestion,
): boolean | null {
  const part = partRulebook(rulebook, new Set([rule.id]));
  const program: Program = programFor(part, rule.effective.from);
  const condition = program.conditions[0] as Numbered;
  const placed = placedLeaves(condition).find((one) => one.path === path);
  // INVARIANT: the way leads to a comparison of this very rule.
  if (!placed) throw new Error(`no comparison at ${path} of ${rule.id}`);
  const { node } = placed;
  const judge = (space: Workspace): Verdict => {
    const own = bitVerdict(space, node.bit);
    const is = verdict === 'met' ? own : opposite[own];
    return decides ? both(is, leafDecides(condition, node, space)) : is;
  };
  const found = findFacts(program, judge);
  return found.kind === 'too_many' ? null : found.kind === 'found';
}
