import { dayNumber } from '../../domain/dates.js';
import { dayInZone } from '../../domain/time-zone.js';

const quarterMs = 15 * 60_000;
const quartersOfDay = 96;

/** Quarters of an hour since 1970, UTC: the midnight of every time zone in use begins one. */
export const quarterOf = (instantMs: number): number => Math.floor(instantMs / quarterMs);

/** The first quarter of a day in a zone, or of the next day there is where the zone has left the day out. */
export function firstQuarterOf(timeZone: string, day: string): number {
  const midnight = dayNumber(day) * quartersOfDay;
  // No zone is a whole day from UTC, and within a zone days follow one another.
  let [before, at] = [midnight - quartersOfDay, midnight + quartersOfDay];
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (dayInZone(timeZone, middle * quarterMs) >= day) at = middle;
    else before = middle;
  }
  return at;
}
