import { allRules } from '../../rulebook/all-rules.js';
import type { Rule, Rulebook } from '../../rulebook/model.js';
import type { Mutant } from './mutant.js';

const stepsOf = (rule: Rule | undefined): number | null =>
  rule?.effect === 'aggravate' || rule?.effect === 'mitigate' ? rule.steps : null;

/**
 * Whether a rule's steps reach the limit of its kind both with and without the fault. All steps of a kind are summed
 * and cut to the limit, so that no case can tell the two apart.
 */
export function isBeyondLimit(rulebook: Rulebook, { kind, changed, make }: Mutant): boolean {
  if (kind !== 'steps_changed' || changed === null) return false;
  const made = make();
  return [...changed].every((id) => {
    const before = allRules(rulebook).find((rule) => rule.id === id);
    const [was, is] = [stepsOf(before), stepsOf(allRules(made).find((rule) => rule.id === id))];
    if (was === null || is === null) return false;
    return Math.min(was, is) >= rulebook.limits[before?.effect as 'aggravate' | 'mitigate'];
  });
}
