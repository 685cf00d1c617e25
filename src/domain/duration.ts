import { type Calendar, type Duration, isCovered, isWorkingDay } from './calendar.js';
import { addDays, addPeriod } from './dates.js';
import { byCodeUnit } from './identifiers.js';

const mostWorkingDays = 3650;
/** A hundred years: what is longer is a slip of the pen, and would count past the year 9999. */
const mostIsoDays = 36_600;

const workingDays = /^([1-9]\d{0,3}) working_days$/;
const iso = /^P(?=\d)(?:([1-9]\d{0,3})Y)?(?:([1-9]\d{0,3})M)?(?:([1-9]\d{0,3})W)?(?:([1-9]\d{0,4})D)?$/;

/**
 * Reads `immediate`, `N working_days` with N from 1 to 3650, or an ISO 8601 period of whole years, months, weeks
 * and days in this order (`P7D`, `P1M`, `P1Y2M3D`), from one day to a hundred years. One length has one spelling:
 * no leading zeros, no parts of zero, no time of day.
 * @returns undefined for any other text.
 */
export function parseDuration(text: string): Duration | undefined {
  if (text === 'immediate') return { kind: 'immediate', text };
  const counted = workingDays.exec(text);
  if (counted) {
    const days = Number(counted[1]);
    return days <= mostWorkingDays ? { kind: 'working_days', days, text } : undefined;
  }
  const match = iso.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days] = [1, 2, 3, 4].map((group) => Number(match[group] ?? 0));
  if (years === undefined || months === undefined || weeks === undefined || days === undefined)
    return undefined;
  if (years * 366 + months * 31 + weeks * 7 + days > mostIsoDays) return undefined;
  return { kind: 'iso', years, months, weeks, days, text };
}

/** The day by which a thing is due, and whether it rests on days whose holidays the calendar does not know. */
export interface DueDate {
  readonly due: string;
  readonly beyondCalendar: boolean;
}

/** The first day of `count` working days after `day`, and the covering of each day that was looked at. */
function countWorkingDays(calendar: Calendar, day: string, count: number): DueDate {
  let due = day;
  let left = count;
  let beyondCalendar = false;
  while (left > 0) {
    due = addDays(due, 1);
    if (!isCovered(calendar, due)) beyondCalendar = true;
    if (isWorkingDay(calendar, due)) left -= 1;
  }
  return { due, beyondCalendar };
}

/**
 * The last day of a period that runs from `start`. The start day is not counted; a period that ends on a day that
 * is not worked ends on the next one that is. `immediate` is due on `start` itself, worked or not.
 * `beyondCalendar` says that a day that mattered lies outside the calendar's `covers`, where Monday to Friday are
 * taken to be worked: every day counted for working days, the last days for an ISO period.
 * @throws RangeError when the period ends after the year 9999.
 */
export function dueOn(calendar: Calendar, start: string, duration: Duration): DueDate {
  if (duration.kind === 'immediate') return { due: start, beyondCalendar: false };
  if (duration.kind === 'working_days') return countWorkingDays(calendar, start, duration.days);
  // One working day counted from the eve of the period's end is that end, or the next day that is worked.
  return countWorkingDays(calendar, addDays(addPeriod(start, duration), -1), 1);
}

/** A rule that sets a deadline, with the period that it sets. */
export interface Deadline {
  readonly duration: Duration;
  readonly rule: string;
}

const kindRank = { immediate: 0, working_days: 1, iso: 2 } as const satisfies Record<
  Duration['kind'],
  number
>;

/**
 * The deadlines in the order in which they fall due, counted from `start`. Of those that fall due on the same day:
 * immediate, then working days, then ISO periods, then the lowest rule id.
 */
export function inOrderDue<D extends Deadline>(
  calendar: Calendar,
  start: string,
  deadlines: readonly D[],
): (D & DueDate)[] {
  const due = deadlines.map((deadline) => ({ ...deadline, ...dueOn(calendar, start, deadline.duration) }));
  return due.sort(
    (a, b) =>
      byCodeUnit(a.due, b.due) ||
      kindRank[a.duration.kind] - kindRank[b.duration.kind] ||
      byCodeUnit(a.rule, b.rule),
  );
}

/** The deadline that falls due first (`inOrderDue`); undefined when there are none. */
export const earliestDue = <D extends Deadline>(
  calendar: Calendar,
  start: string,
  deadlines: readonly D[],
): (D & DueDate) | undefined => inOrderDue(calendar, start, deadlines)[0];
