import type { Outcome } from '../domain/recommendation.js';

/** What the met rules of one kind add up to. Rungs are indexes on the ladder, -1 is none. */
export interface Sums {
  readonly settled: boolean;
  /** The severest response among base rules. */
  readonly base: number;
  /** Steps before they are cut to the limits. */
  readonly aggravate: number;
  readonly mitigate: number;
  /** The severest floor. */
  readonly floor: number;
  /** The mildest ceiling. */
  readonly ceiling: number;
}

export interface Limits {
  readonly aggravate: number;
  readonly mitigate: number;
  /** Index of the top rung. */
  readonly top: number;
}

/** A result of the fold as one number: a rung's index, or one of these. */
export const settledResult = -2;
export const noRuleResult = -1;

/**
 * Steps 1 to 4 of the procedure: settle, base, aggravate then mitigate, floor then ceiling. Monotone in every
 * sum, which is what makes bounds from partly known facts sound.
 */
export function fold(sums: Sums, limits: Limits): number {
  if (sums.settled) return settledResult;
  if (sums.base < 0) return noRuleResult;
  const up = Math.min(sums.base + Math.min(sums.aggravate, limits.aggravate), limits.top);
  const down = Math.max(up - Math.min(sums.mitigate, limits.mitigate), 0);
  const raised = Math.max(down, sums.floor);
  return sums.ceiling < 0 ? raised : Math.min(raised, sums.ceiling);
}

/** The place of a result in the order settled = first rung < no_rule < second rung < ... */
export const positionOf = (result: number): number =>
  result === settledResult ? 0 : result === noRuleResult ? 1 : result === 0 ? 0 : result + 1;

export const outcomeOf = (result: number): Outcome =>
  result === settledResult ? 'settled' : result === noRuleResult ? 'no_rule' : 'recommended';

/** The rung of a result, -1 for none. A settled case ends on the first rung. */
export const rungOfResult = (result: number): number =>
  result === settledResult ? 0 : result === noRuleResult ? -1 : result;
