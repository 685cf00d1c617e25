import { boundedResult } from './range.js';
import { boundsAt, newBudget, resultOf, searchSpace } from './search-space.js';
import type { PairStanding } from './standing.js';

/** Met rules whose single removal would change the outcome or the response, sorted by id. */
export function decisiveOf(standing: PairStanding): string[] {
  const { space, slots, result } = standing;
  const { program } = space;
  const met = new Set(standing.met.map(({ id }) => id));
  return program.responding
    .filter((index) => {
      const rule = program.rules[index];
      if (!rule || !met.has(rule.id)) return false;
      const without = searchSpace(program, index);
      const budget = newBudget();
      const bounds = boundsAt(without, slots, budget);
      return boundedResult(without, slots, resultOf(bounds, space.limits), bounds, budget) !== result;
    })
    .map((index) => (program.rules[index] as { id: string }).id);
}
