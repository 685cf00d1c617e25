/**
 * Arithmetic on days of the proleptic Gregorian calendar, written `YYYY-MM-DD`, years 1000 to 9999. No time of
 * day and no time zone takes part, so that no summer time can move a day. Every function throws a RangeError for
 * a text that is no such day and for a result outside these years; input is checked by `dateSchema` before.
 */

interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const firstYear = 1000;
const lastYear = 9999;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** 28 to 31; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function civilDay(text: string): CivilDay {
  const match = pattern.exec(text);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const exists = match && year >= firstYear && month >= 1 && month <= 12 && day >= 1;
  if (!exists || day > daysInMonth(year, month)) {
    throw new RangeError(`no day from 1000-01-01 to 9999-12-31: ${JSON.stringify(text)}`);
  }
  return { year, month, day };
}

function textOf({ year, month, day }: CivilDay): string {
  if (year < firstYear || year > lastYear)
    throw new RangeError(`the year ${year} is not within 1000 to 9999`);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whole days since 1970-01-01, negative before it (days_from_civil: H. Hinnant, chrono-compatible date algorithms). */
export function dayNumber(text: string): number {
  const { year, month, day } = civilDay(text);
  // Years that begin in March put the leap day last, and the months' lengths then follow one linear formula.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that is `number` whole days after 1970-01-01; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): string {
  if (!Number.isSafeInteger(number)) throw new RangeError(`no whole number of days: ${number}`);
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return textOf({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  });
}

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export const weekday = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The day `count` days later; earlier if negative. */
export const addDays = (day: string, count: number): string => dayFromNumber(dayNumber(day) + count);

/** The day `count` days earlier. */
export const subtractDays = (day: string, count: number): string => addDays(day, -count);

/** Whole days, `to` minus `from`: negative if `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** A length of time in the units of the calendar, each a whole number. */
export interface Period {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/**
 * Years and months first, in one step, to the same day of that month or to the month's last day if it is shorter
 * (2022-01-31 + P1M = 2022-02-28), then weeks and days.
 */
export function addPeriod(start: string, { years, months, weeks, days }: Period): string {
  const { year, month, day } = civilDay(start);
  const index = (year + years) * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const inMonth = textOf({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) });
  return addDays(inMonth, weeks * 7 + days);
}
