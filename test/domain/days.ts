import fc from 'fast-check';
import type { Calendar } from '../../src/domain/calendar.js';
import { addDays } from '../../src/domain/dates.js';

const between = (first: string, count: number) =>
  fc.integer({ min: 0, max: count }).map((days) => addDays(first, days));

/** Any day that Gradus knows. */
export const anyDay = between('1000-01-01', 3_287_181);

/** A day from 2000 to 2100, so that arithmetic stays within the years. */
export const nearDay = between('2000-01-01', 36_524);

/** A calendar of the year 2022 with any days off and any weekends worked. */
export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .tuple(
    fc.uniqueArray(between('2022-01-01', 364), { maxLength: 60 }),
    fc.uniqueArray(between('2022-01-01', 364), { maxLength: 60 }),
    between('2022-03-01', 31),
    between('2022-10-01', 61),
  )
  .map(([holidays, workingWeekends, from, to]) => ({
    id: 'test',
    timeZone: 'Asia/Shanghai',
    covers: { from, to },
    holidays: [...holidays].sort(),
    workingWeekends: [...workingWeekends].sort(),
  }));

/** The calendar of China's public holidays around the National Day of 2022: a week off, two weekend days worked. */
export const nationalDay: Calendar = {
  id: 'cn-2022',
  timeZone: 'Asia/Shanghai',
  covers: { from: '2022-01-01', to: '2022-12-31' },
  holidays: ['2022-09-12', '2022-10-03', '2022-10-04', '2022-10-05', '2022-10-06', '2022-10-07'],
  workingWeekends: ['2022-10-08', '2022-10-09'],
};
