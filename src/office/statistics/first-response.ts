import { dayNumber } from '../../domain/dates.js';
import { remembered } from '../../domain/remembered.js';
import type { Figure, Show } from './figure.js';
import type { Found } from './read-counted.js';

/** Whole days from the day on which a lapse was found to the first decision, order or urging. */
export interface FirstResponse {
  readonly responded: Figure;
  readonly none_yet: Figure;
  /** Nearest rank: so many days or fewer were enough for a quarter, half, three quarters of those responded to. */
  readonly quartiles: readonly [number, number, number] | null;
  readonly longest: number | null;
  /** The subjects that waited longest. */
  readonly longest_of: Figure;
}

function quantile(sorted: Int32Array, quarters: number): number {
  return sorted[Math.ceil((sorted.length * quarters) / 4) - 1] ?? 0;
}

/** @param dayOf the office's day at an instant, in milliseconds since 1970 */
export function firstResponse(
  found: readonly Found[],
  dayOf: (instant: number) => string,
  show: Show,
): FirstResponse {
  const numberOf = remembered(dayNumber);
  const responded = found.filter((row) => row.first_response_at !== null);
  const none = found.filter((row) => row.first_response_at === null);
  const waits = Int32Array.from(responded, ({ found_on: foundOn, first_response_at: at }) =>
    Math.max(0, numberOf(dayOf(at ?? 0)) - numberOf(foundOn)),
  );
  const sorted = waits.toSorted();
  const longest = sorted.at(-1) ?? null;
  const slowest = responded.filter((_, at) => waits[at] === longest);
  return {
    responded: show(['first_response', 'responded'], responded, found),
    none_yet: show(['first_response', 'none_yet'], none, found),
    quartiles: longest === null ? null : [quantile(sorted, 1), quantile(sorted, 2), quantile(sorted, 3)],
    longest,
    longest_of: show(['first_response', 'longest'], slowest, responded),
  };
}
