import { boundedResult } from './range.js';
import { boundsAt, newBudget, resultOf, searchSpace } from './search-space.js';
import type { PairStanding } from './standing.js';

export interface Decisive {
  /** Sorted by id. */
  readonly rules: readonly string[];
  /** False when the budget ended before every rule had been tried to the end. */
  readonly exact: boolean;
}

/** Met rules whose single removal would change the outcome or the response. */
export function decisiveOf(standing: PairStanding): Decisive {
  const { space, slots, result } = standing;
  const { program } = space;
  const met = new Set(standing.met.map(({ id }) => id));
  const budget = newBudget();
  const rules = program.responding
    .filter((index) => {
      const rule = program.rules[index];
      if (!rule || !met.has(rule.id)) return false;
      const without = searchSpace(program, index);
      const bounds = boundsAt(without, slots, budget);
      return boundedResult(without, slots, resultOf(bounds, space.limits), bounds, budget) !== result;
    })
    .map((index) => (program.rules[index] as { id: string }).id);
  return { rules, exact: budget.left > 0 };
}
