import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, type Duration, isCovered, isWorkingDay } from '../../src/domain/calendar.js';
import { addDays, addPeriod, daysBetween } from '../../src/domain/dates.js';
import { type Deadline, dueOn, earliestDue, parseDuration } from '../../src/domain/duration.js';
import { anyCalendar, nationalDay, nearDay } from './days.js';

const seed = 1095;

function duration(text: string): Duration {
  const parsed = parseDuration(text);
  if (!parsed) throw new Error(`no duration: ${text}`);
  return parsed;
}

const due = (calendar: Calendar, start: string, text: string) => dueOn(calendar, start, duration(text));

const dayOf2022 = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2022-01-01', days));
const anyWorkingDays = fc.integer({ min: 1, max: 60 }).map((days) => duration(`${days} working_days`));
const anyIso = fc
  .tuple(fc.constantFrom('D', 'W', 'M', 'Y'), fc.integer({ min: 1, max: 40 }))
  .map(([unit, count]) => duration(`P${count}${unit}`));
const anyDuration = fc.oneof(fc.constant(duration('immediate')), anyWorkingDays, anyIso);

describe('reading a duration', () => {
  test.each([
    ['immediate', { kind: 'immediate' }],
    ['1 working_days', { kind: 'working_days', days: 1 }],
    ['3650 working_days', { kind: 'working_days', days: 3650 }],
    ['P7D', { kind: 'iso', years: 0, months: 0, weeks: 0, days: 7 }],
    ['P2W', { kind: 'iso', years: 0, months: 0, weeks: 2, days: 0 }],
    ['P1M', { kind: 'iso', years: 0, months: 1, weeks: 0, days: 0 }],
    ['P1Y', { kind: 'iso', years: 1, months: 0, weeks: 0, days: 0 }],
    ['P1Y2M3D', { kind: 'iso', years: 1, months: 2, weeks: 0, days: 3 }],
    ['P1Y2M3W4D', { kind: 'iso', years: 1, months: 2, weeks: 3, days: 4 }],
    ['P100Y', { kind: 'iso', years: 100, months: 0, weeks: 0, days: 0 }],
    ['P36600D', { kind: 'iso', years: 0, months: 0, weeks: 0, days: 36_600 }],
  ])('%s', (text, expected) => {
    expect(parseDuration(text)).toEqual({ ...expected, text });
  });

  test.each([
    '',
    'Immediate',
    'immediate ',
    '1 working_day',
    '0 working_days',
    '05 working_days',
    '3651 working_days',
    '-1 working_days',
    '1.5 working_days',
    '5  working_days',
    '5 working days',
    'working_days',
    'P',
    'P0D',
    'P07D',
    'P0Y7D',
    'P-7D',
    'P+7D',
    'P1.5D',
    'P7',
    '7D',
    'p7d',
    'P7D ',
    'P7D\n',
    'P1D2M',
    'P1M1M',
    'PT1H',
    'P1DT',
    'P1DT1H',
    'P101Y',
    'P36601D',
    'P100Y1D',
    'P99999999999999999999D',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('the day by which a thing is due', () => {
  test.each([
    // Friday 2022-07-08; Saturday and Sunday follow.
    ['2022-07-08', 'immediate', '2022-07-08'],
    ['2022-07-09', 'immediate', '2022-07-09'],
    ['2022-07-08', '1 working_days', '2022-07-11'],
    ['2022-07-08', '5 working_days', '2022-07-15'],
    ['2022-07-09', '1 working_days', '2022-07-11'],
    ['2022-07-07', '1 working_days', '2022-07-08'],
    ['2022-07-08', 'P1D', '2022-07-11'],
    ['2022-07-08', 'P2D', '2022-07-11'],
    ['2022-07-08', 'P3D', '2022-07-11'],
    ['2022-07-08', 'P4D', '2022-07-12'],
    ['2022-07-08', 'P7D', '2022-07-15'],
    ['2022-07-08', 'P2W', '2022-07-22'],
    ['2022-01-31', 'P1M', '2022-02-28'],
    ['2022-05-31', 'P1M', '2022-06-30'],
    // The week of the National Day: 3 to 7 October are off, Saturday 8 and Sunday 9 are worked.
    ['2022-09-30', '1 working_days', '2022-10-08'],
    ['2022-09-30', '2 working_days', '2022-10-09'],
    ['2022-09-30', '3 working_days', '2022-10-10'],
    ['2022-09-30', 'P1D', '2022-10-08'],
    ['2022-09-30', 'P7D', '2022-10-08'],
    ['2022-09-30', 'P8D', '2022-10-08'],
    ['2022-09-30', 'P9D', '2022-10-09'],
    ['2022-10-08', '1 working_days', '2022-10-09'],
    ['2022-09-03', 'P1M', '2022-10-08'],
    ['2022-09-09', '1 working_days', '2022-09-13'],
  ])('from %s %s is due on %s', (start, text, expected) => {
    expect(due(nationalDay, start, text)).toEqual({ due: expected, beyondCalendar: false });
  });

  test.each([
    ['2022-12-30', '1 working_days', '2023-01-02', true],
    ['2022-12-29', '1 working_days', '2022-12-30', false],
    ['2022-12-29', 'P1D', '2022-12-30', false],
    // Saturday, the last day that the calendar knows, is looked at, and then days that it does not know.
    ['2022-12-30', 'P1D', '2023-01-02', true],
    ['2022-12-30', 'P1M', '2023-01-30', true],
    // Counted from before the span into it: the days before it were counted as Monday to Friday.
    ['2021-12-30', '3 working_days', '2022-01-04', true],
    // An ISO period that ends within the span rests on no day before it.
    ['2021-12-30', 'P5D', '2022-01-04', false],
    ['2021-12-01', 'P1D', '2021-12-02', true],
    ['2023-06-01', 'immediate', '2023-06-01', false],
  ])('from %s %s is due on %s, beyond the calendar: %s', (start, text, expected, beyondCalendar) => {
    expect(due(nationalDay, start, text)).toEqual({ due: expected, beyondCalendar });
  });

  test('the count may pass through a gap of days that are all off', () => {
    const off = Array.from({ length: 31 }, (_, index) => addDays('2022-03-01', index));
    const calendar = { ...nationalDay, holidays: off };
    expect(due(calendar, '2022-02-28', '1 working_days')).toEqual({
      due: '2022-04-01',
      beyondCalendar: false,
    });
    expect(due(calendar, '2022-02-28', 'P1D')).toEqual({ due: '2022-04-01', beyondCalendar: false });
  });

  test('a period past the year 9999 throws a RangeError', () => {
    expect(() => due(nationalDay, '9999-12-31', '1 working_days')).toThrow(RangeError);
    expect(() => due(nationalDay, '9999-12-31', 'P1D')).toThrow(RangeError);
    expect(due(nationalDay, '9999-12-31', 'immediate').due).toBe('9999-12-31');
  });
});

describe('laws of due dates', () => {
  test('nothing but what is immediate falls due on a day that is not worked', () => {
    fc.assert(
      fc.property(anyCalendar, nearDay, anyDuration, (calendar, start, each) => {
        const { due: day } = dueOn(calendar, start, each);
        expect(each.kind === 'immediate' ? day === start : isWorkingDay(calendar, day) && day > start).toBe(
          true,
        );
      }),
      { seed, numRuns: 500 },
    );
  });

  test('n working days end on the nth day after the start that is worked', () => {
    fc.assert(
      fc.property(anyCalendar, dayOf2022, anyWorkingDays, (calendar, start, each) => {
        const { due: day, beyondCalendar } = dueOn(calendar, start, each);
        const counted = Array.from({ length: daysBetween(start, day) }, (_, index) =>
          addDays(start, index + 1),
        );
        const worked = counted.filter((one) => isWorkingDay(calendar, one));
        expect(worked.length).toBe(each.kind === 'working_days' ? each.days : 0);
        expect(worked.at(-1)).toBe(day);
        expect(beyondCalendar).toBe(counted.some((one) => !isCovered(calendar, one)));
      }),
      { seed, numRuns: 500 },
    );
  });

  test('an ISO period ends on its own last day or, with no worked day between, on the first one after it', () => {
    fc.assert(
      fc.property(anyCalendar, dayOf2022, anyIso, (calendar, start, each) => {
        if (each.kind !== 'iso') return;
        const end = addPeriod(start, each);
        const { due: day, beyondCalendar } = dueOn(calendar, start, each);
        const looked = Array.from({ length: daysBetween(end, day) + 1 }, (_, index) => addDays(end, index));
        expect(looked.filter((one) => isWorkingDay(calendar, one))).toEqual([day]);
        expect(beyondCalendar).toBe(looked.some((one) => !isCovered(calendar, one)));
      }),
      { seed, numRuns: 500 },
    );
  });

  test('more days are never due earlier, and a later start never has an earlier end', () => {
    const unit = fc.constantFrom(
      (n: number) => `${n} working_days`,
      (n: number) => `P${n}D`,
      (n: number) => `P${n}M`,
    );
    const count = fc.integer({ min: 1, max: 80 });
    fc.assert(
      fc.property(anyCalendar, dayOf2022, dayOf2022, unit, count, count, (calendar, a, b, text, n, m) => {
        const [less, more] = [Math.min(n, m), Math.max(n, m)];
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(due(calendar, a, text(less)).due <= due(calendar, a, text(more)).due).toBe(true);
        expect(due(calendar, earlier, text(n)).due <= due(calendar, later, text(n)).due).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});

const deadline = (rule: string, text: string): Deadline => ({ rule, duration: duration(text) });

describe('the earliest of several deadlines', () => {
  const first = (start: string, ...deadlines: Deadline[]) => earliestDue(nationalDay, start, deadlines)?.rule;

  test('none has none', () => {
    expect(earliestDue(nationalDay, '2022-07-08', [])).toBeUndefined();
  });

  test('it comes with its due date, its duration and what else it was given with', () => {
    const given = { ...deadline('DUE-01', '1 working_days'), note: 'kept' };
    expect(earliestDue(nationalDay, '2022-12-30', [given])).toEqual({
      ...given,
      due: '2023-01-02',
      beyondCalendar: true,
    });
  });

  test('the due date decides, not the length as written', () => {
    // From the eve of the week off, five working days are due later than a week.
    expect(first('2022-09-30', deadline('A', '5 working_days'), deadline('B', 'P7D'))).toBe('B');
    expect(first('2022-07-08', deadline('A', '5 working_days'), deadline('B', 'P8D'))).toBe('A');
    expect(first('2022-07-08', deadline('A', 'P1D'), deadline('B', 'immediate'))).toBe('B');
  });

  test('on the same day working days go before ISO periods, and then the lowest rule id', () => {
    expect(first('2022-07-08', deadline('A', 'P7D'), deadline('B', '5 working_days'))).toBe('B');
    expect(first('2022-07-08', deadline('DUE-10', 'P7D'), deadline('DUE-09', 'P1W'))).toBe('DUE-09');
    expect(first('2022-07-08', deadline('B', 'immediate'), deadline('A', 'immediate'))).toBe('A');
  });

  test('the order in which they are given changes nothing', () => {
    const several = fc.uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), anyDuration), {
      selector: ([rule]) => rule,
      minLength: 1,
    });
    fc.assert(
      fc.property(anyCalendar, dayOf2022, several, (calendar, start, pairs) => {
        const deadlines = pairs.map(([rule, each]) => ({ rule, duration: each }));
        const found = earliestDue(calendar, start, deadlines);
        expect(earliestDue(calendar, start, [...deadlines].reverse())).toEqual(found);
        for (const { duration: each } of deadlines) {
          expect((found?.due ?? '') <= dueOn(calendar, start, each).due).toBe(true);
        }
      }),
      { seed },
    );
  });
});
