import type { Rung } from '../rulebook/model.js';
import { positionOf, rungOfResult } from './fold.js';

/** A result on the ladder of the version that gave it. */
export interface Placed {
  readonly ladder: readonly Rung[];
  readonly result: number;
}

/** Whether two versions mean the same rung: by its id, or by what it `was`. */
export const isSameRung = (a: Rung, b: Rung): boolean => a.id === b.id || a.was === b.id || b.was === a.id;

/** Where a rung of one ladder stands on another, or -1. */
const placeOn = (rung: Rung, ladder: readonly Rung[]): number =>
  ladder.findIndex((other) => isSameRung(rung, other));

/** Where on `on` the nearest rung at or below `at` stands that both ladders have; 0 is the first rung of both. */
function sharedBelow(ladder: readonly Rung[], at: number, on: readonly Rung[]): number {
  for (let index = at; index > 0; index -= 1) {
    const place = placeOn(ladder[index] as Rung, on);
    if (place >= 0) return place;
  }
  return 0;
}

/**
 * Orders results of two versions of one rulebook, milder first: settled = first rung < no_rule < second rung < ...
 * Versions keep the relative order of the rungs that they share; a rung that only one of them has lies between its
 * neighbours, and two of those between the same neighbours are equal.
 */
export function byLadders(a: Placed, b: Placed): number {
  const [first, second] = [rungOfResult(a.result), rungOfResult(b.result)];
  // The first rung is always the one on which nothing is done, and no_rule lies right above it.
  if (first <= 0 || second <= 0) return Math.sign(positionOf(a.result) - positionOf(b.result));
  const [mine, theirs] = [a.ladder[first] as Rung, b.ladder[second] as Rung];
  const onTheirs = placeOn(mine, b.ladder);
  if (onTheirs >= 0) return Math.sign(onTheirs - second);
  const onMine = placeOn(theirs, a.ladder);
  if (onMine >= 0) return Math.sign(first - onMine);
  const shared = b.ladder.filter((rung) => placeOn(rung, a.ladder) >= 0);
  return Math.sign(sharedBelow(a.ladder, first, shared) - sharedBelow(b.ladder, second, shared));
}
