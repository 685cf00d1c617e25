import { z } from 'zod';
import { weekday } from './dates.js';

/**
 * A day of the Gregorian calendar as `YYYY-MM-DD`, years 1000 to 9799, so that deadlines can be counted
 * from any; days that do not exist are refused.
 */
export const dateSchema = z.iso
  .date({ abort: true })
  .refine((text) => text >= '1000-01-01' && text < '9800-01-01', 'a day of the years 1000 to 9799');

/** What working days are. `covers` is the span that the holidays are known for; both ends inclusive. */
export interface Calendar {
  readonly id: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly covers: { readonly from: string; readonly to: string };
  /** Sorted days that are not worked although they are Monday to Friday. */
  readonly holidays: readonly string[];
  /** Sorted Saturdays and Sundays that are worked. */
  readonly workingWeekends: readonly string[];
}

/** A period as a rules file writes it: `immediate`, `5 working_days`, `P7D`, `P1M`. */
export type Duration =
  | { readonly kind: 'immediate'; readonly text: string }
  | { readonly kind: 'working_days'; readonly days: number; readonly text: string }
  | {
      readonly kind: 'iso';
      readonly years: number;
      readonly months: number;
      readonly weeks: number;
      readonly days: number;
      readonly text: string;
    };

/** Whether `calendar` knows the holidays of `day`. */
export const isCovered = ({ covers }: Calendar, day: string): boolean =>
  covers.from <= day && day <= covers.to;

/** Binary search: the days of a calendar are sorted. */
function holds(days: readonly string[], day: string): boolean {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return days[low] === day;
}

/** Whether `day` is worked. Outside `covers` no holiday is known, and Monday to Friday are. */
export function isWorkingDay(calendar: Calendar, day: string): boolean {
  const weekend = weekday(day) > 5;
  if (!isCovered(calendar, day)) return !weekend;
  return weekend ? holds(calendar.workingWeekends, day) : !holds(calendar.holidays, day);
}
