import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateSchema, isCovered, isWorkingDay } from '../../src/domain/calendar.js';
import { weekday } from '../../src/domain/dates.js';
import { anyCalendar, nationalDay, nearDay } from './days.js';

describe('working days', () => {
  test.each([
    ['2022-09-30', true, 'an ordinary Friday'],
    ['2022-10-01', false, 'a Saturday'],
    ['2022-10-02', false, 'a Sunday'],
    ['2022-10-03', false, 'the first holiday'],
    ['2022-10-07', false, 'the last holiday'],
    ['2022-10-08', true, 'a Saturday that is worked'],
    ['2022-10-09', true, 'a Sunday that is worked'],
    ['2022-10-10', true, 'the Monday after'],
    ['2022-10-15', false, 'the Saturday after'],
  ])('%s is worked: %s (%s)', (day, worked) => {
    expect(isWorkingDay(nationalDay, day)).toBe(worked);
  });

  test('outside the span that the calendar knows, Monday to Friday are worked whatever it lists', () => {
    const short = { ...nationalDay, covers: { from: '2022-10-04', to: '2022-10-08' } };
    expect(isWorkingDay(short, '2022-10-03')).toBe(true);
    expect(isWorkingDay(short, '2022-10-04')).toBe(false);
    expect(isWorkingDay(short, '2022-10-08')).toBe(true);
    expect(isWorkingDay(short, '2022-10-09')).toBe(false);
    expect(
      ['2022-10-03', '2022-10-04', '2022-10-08', '2022-10-09'].map((day) => isCovered(short, day)),
    ).toEqual([false, true, true, false]);
  });

  test('a day is found in the lists wherever it stands in them', () => {
    fc.assert(
      fc.property(anyCalendar, nearDay, (calendar, other) => {
        for (const day of [...calendar.holidays, ...calendar.workingWeekends, other]) {
          const weekend = weekday(day) >= 6;
          const listed = weekend ? calendar.workingWeekends : calendar.holidays;
          const known = calendar.covers.from <= day && day <= calendar.covers.to && listed.includes(day);
          expect(isWorkingDay(calendar, day)).toBe(weekend ? known : !known);
        }
      }),
      { seed: 7 },
    );
  });
});

describe('the schema of days', () => {
  test.each(['1000-01-01', '2024-02-29', '2000-02-29', '9799-12-31'])('%s is a day', (day) => {
    expect(dateSchema.safeParse(day).success).toBe(true);
  });

  test.each([
    '0999-12-31',
    '2022-02-29',
    '1900-02-29',
    '2022-06-31',
    '9800-01-01',
    '10000-01-01',
    '2022-7-8',
    '2022-07-08T00:00:00Z',
    '',
  ])('%j is refused', (day) => {
    expect(dateSchema.safeParse(day).success).toBe(false);
  });
});
