import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addPeriod,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  subtractDays,
  weekday,
} from '../../src/domain/dates.js';
import { anyDay, nearDay } from './days.js';

const seed = 20220708;
const period = { years: 0, months: 0, weeks: 0, days: 0 };

describe('day numbers', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['1000-01-01', -354_285],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayFromNumber(number)).toBe(day);
  });

  test('every day of four centuries and more follows the one before, as the platform counts them', () => {
    const [first, last] = [dayNumber('1890-01-01'), dayNumber('2310-12-31')];
    const wrong: string[] = [];
    for (let number = first; number <= last; number += 1) {
      const day = dayFromNumber(number);
      const platform = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (day !== platform || dayNumber(day) !== number) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  test.each(['1000-01-01', '9999-12-31'])('%s is the edge: beyond it a RangeError is thrown', (edge) => {
    expect(() => addDays(edge, edge.startsWith('1') ? -1 : 1)).toThrow(RangeError);
    expect(addDays(edge, 0)).toBe(edge);
  });

  test.each([
    ['2021-02-29'],
    ['1900-02-29'],
    ['2022-04-31'],
    ['2022-00-10'],
    ['2022-13-01'],
    ['2022-01-00'],
    ['2022-01-32'],
    ['0999-12-31'],
    ['10000-01-01'],
    ['2022-1-1'],
    ['2022-01-01T00:00'],
    [' 2022-01-01'],
    ['2022-01-01\n'],
    ['２０２２-01-01'],
    [''],
  ])('%j is no day', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  test.each([[Number.NaN], [0.5], [Number.POSITIVE_INFINITY], [2 ** 53]])(
    '%d days are no whole number of days',
    (n) => {
      expect(() => dayFromNumber(n)).toThrow(RangeError);
    },
  );
});

describe('arithmetic', () => {
  test.each([
    ['2022-02-28', 1, '2022-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2022-12-31', 1, '2023-01-01'],
    ['2022-01-01', -1, '2021-12-31'],
    // The clocks of Shanghai were changed on 1991-04-14, those of Berlin on 2022-03-27: days have no clocks.
    ['1991-04-13', 1, '1991-04-14'],
    ['2022-03-26', 2, '2022-03-28'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(subtractDays(expected, count)).toBe(day);
    expect(daysBetween(day, expected)).toBe(count);
  });

  test('the days between two days are what leads from the one to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(from, to)).toBe(-daysBetween(to, from));
        expect(Math.sign(daysBetween(from, to))).toBe(from < to ? 1 : from > to ? -1 : 0);
      }),
      { seed },
    );
  });

  test('weekdays repeat every seven days from a known Friday', () => {
    expect(weekday('2022-07-08')).toBe(5);
    expect(['2022-07-11', '2022-07-16', '2022-07-17'].map(weekday)).toEqual([1, 6, 7]);
    fc.assert(
      fc.property(anyDay, (day) => {
        const platform = new Date(`${day}T00:00:00Z`).getUTCDay();
        expect(weekday(day)).toBe(platform === 0 ? 7 : platform);
      }),
      { seed },
    );
  });

  test.each([
    [2022, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2022, 4, 30],
    [2022, 12, 31],
  ])('month %i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('periods', () => {
  test.each([
    ['2022-01-31', { months: 1 }, '2022-02-28'],
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2022-01-28', { months: 1 }, '2022-02-28'],
    ['2022-01-29', { months: 1 }, '2022-02-28'],
    ['2022-03-31', { months: 1 }, '2022-04-30'],
    ['2022-02-28', { months: 1 }, '2022-03-28'],
    ['2022-11-30', { months: 1 }, '2022-12-30'],
    ['2022-12-31', { months: 1 }, '2023-01-31'],
    ['2022-12-31', { months: 2 }, '2023-02-28'],
    ['2022-01-31', { months: 13 }, '2023-02-28'],
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2096-02-29', { years: 4 }, '2100-02-28'],
    // Years and months are one step: from the 31st over a February to the 31st.
    ['2023-01-31', { years: 1, months: 2 }, '2024-03-31'],
    // Days come after the month was cut to its end.
    ['2022-01-31', { months: 1, days: 1 }, '2022-03-01'],
    ['2022-07-08', { weeks: 2, days: 1 }, '2022-07-23'],
    ['2022-07-08', {}, '2022-07-08'],
  ])('%s plus %j is %s', (start, parts, expected) => {
    expect(addPeriod(start, { ...period, ...parts })).toBe(expected);
  });

  test('a month never skips a month, and keeps the day where it exists', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: 0, max: 600 }), (start, months) => {
        const end = addPeriod(start, { ...period, months });
        const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(index(end) - index(start)).toBe(months);
        expect(Number(end.slice(8))).toBeLessThanOrEqual(Number(start.slice(8)));
        if (end.slice(8) !== start.slice(8)) expect(addDays(end, 1).slice(8)).toBe('01');
      }),
      { seed },
    );
  });

  test('a period past the year 9999 throws a RangeError', () => {
    expect(() => addPeriod('9999-12-01', { ...period, months: 1 })).toThrow(RangeError);
    expect(addPeriod('9999-11-30', { ...period, months: 1 })).toBe('9999-12-30');
  });
});
