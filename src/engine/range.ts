import type { ResponseRange } from '../domain/recommendation.js';
import type { Row } from './compiled/program.js';
import { completionsOf, factToSplit } from './completions.js';
import { noRuleResult, settledResult } from './fold.js';
import { type Bounds, boundsAt, type Budget, type SearchSpace } from './search-space.js';

/** Which results some completion of the unknown facts gives. Rungs are indexes, -1 is none. */
export interface Possible {
  settled: boolean;
  noRule: boolean;
  /** Among completions that recommend a response. */
  mildest: number;
  severest: number;
  exact: boolean;
}

const isOpen = (bounds: Bounds): boolean => {
  if (bounds.mustSettle) return false;
  if (bounds.canSettle || (bounds.canHaveBase && !bounds.mustHaveBase)) return true;
  return bounds.mustHaveBase && bounds.mildest !== bounds.severest;
};

/** Adds what the bounds allow to what was found, as an outer bound. */
function include(possible: Possible, bounds: Bounds): void {
  if (bounds.canSettle) possible.settled = true;
  if (bounds.mustSettle) return;
  if (!bounds.mustHaveBase) possible.noRule = true;
  if (!bounds.canHaveBase) return;
  possible.mildest = possible.mildest < 0 ? bounds.mildest : Math.min(possible.mildest, bounds.mildest);
  possible.severest = Math.max(possible.severest, bounds.severest);
}

const adds = (possible: Possible, bounds: Bounds): boolean => {
  if (bounds.canSettle && !possible.settled) return true;
  if (bounds.mustSettle) return false;
  if (!bounds.mustHaveBase && !possible.noRule) return true;
  if (!bounds.canHaveBase) return false;
  return possible.mildest < 0 || bounds.mildest < possible.mildest || bounds.severest > possible.severest;
};

/**
 * Every result that a completion of the unknown facts can give, by branch and bound on Kleene bounds. When the
 * budget ends the outer bounds of what was left are included and `exact` is false: sound, not tight.
 */
export function possibleResults(space: SearchSpace, slots: readonly Row[], budget: Budget): Possible {
  const possible: Possible = { settled: false, noRule: false, mildest: -1, severest: -1, exact: true };
  const visit = (rows: readonly Row[], before?: Bounds): void => {
    const bounds = boundsAt(space, rows, budget, before);
    if (!adds(possible, bounds)) return;
    if (!isOpen(bounds)) {
      include(possible, bounds);
      return;
    }
    const column = factToSplit(space.program, rows, bounds.open);
    const completions = column && budget.left > 0 ? completionsOf(rows, column) : null;
    if (!column || !completions) {
      include(possible, bounds);
      possible.exact = false;
      return;
    }
    for (const row of completions) {
      const next = [...rows];
      next[column.index] = row;
      visit(next, bounds);
    }
  };
  visit(slots);
  return possible;
}

export function rangeOf(possible: Possible, ladder: readonly { readonly id: string }[]): ResponseRange {
  const idOf = (rung: number): string | null => ladder[rung]?.id ?? null;
  return {
    mildest: idOf(possible.settled ? 0 : possible.mildest),
    severest: idOf(possible.severest < 0 && possible.settled ? 0 : possible.severest),
    no_rule: possible.noRule,
    exact: possible.exact,
  };
}

/** Whether more than one outcome or response is possible. */
export const isProvisional = ({ settled, noRule, mildest, severest }: Possible): boolean =>
  Number(settled) + Number(noRule) + (mildest < 0 ? 0 : mildest === severest ? 1 : 2) > 1;

/**
 * The result of the whole fold, step 6 (bounded) included: what the met rules say, lowered to the severest
 * completion. Looks only for a completion at least as severe, and stops at the first.
 */
export function boundedResult(
  space: SearchSpace,
  slots: readonly Row[],
  result: number,
  bounds: Bounds,
  budget: Budget,
): number {
  if (result === settledResult || result === noRuleResult) return result;
  if (!bounds.canSettle && bounds.mildest >= result) return result;
  let severest = 0;
  const visit = (rows: readonly Row[], at: Bounds): boolean => {
    if (at.mustSettle || at.severest <= severest) return false;
    if (!isOpen(at)) {
      severest = at.severest;
      return severest >= result;
    }
    const column = factToSplit(space.program, rows, at.open);
    const completions = column && budget.left > 0 ? completionsOf(rows, column) : null;
    if (!column || !completions) {
      severest = at.severest;
      return severest >= result;
    }
    for (const row of completions) {
      const next = [...rows];
      next[column.index] = row;
      if (visit(next, boundsAt(space, next, budget, at))) return true;
    }
    return false;
  };
  visit(slots, bounds);
  return Math.min(result, severest);
}
