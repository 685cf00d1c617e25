import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayReader } from '../../src/domain/day-reader.js';
import { dayInZone, daysInZone } from '../../src/domain/time-zone.js';

const from = Date.parse('1972-02-01T00:00:00Z');
const until = Date.parse('2035-01-01T00:00:00Z');

// Whole, half and quarter hours, clocks that change by half an hour, at midnight, and a day that was left out.
it.each([
  'UTC',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Marquesas',
])('finds the day in %s as it is looked up one by one', (timeZone) => {
  const dayOf = dayReader(timeZone);
  fc.assert(
    fc.property(fc.integer({ min: from, max: until }), (instant) => {
      expect(dayOf(instant)).toBe(dayInZone(timeZone, instant));
    }),
    { numRuns: 15 },
  );
});

// Clocks are changed after a week, by an hour at midnight and at one, by half an hour, and by a whole day.
it.each([
  ['Asia/Shanghai', '2022-07-01'],
  ['America/Sao_Paulo', '2018-10-28'],
  ['Europe/London', '2022-03-20'],
  ['Europe/London', '2022-10-23'],
  ['Australia/Lord_Howe', '2022-03-27'],
  ['Pacific/Apia', '2011-12-23'],
])('turns the day in %s on the quarter of an hour from %s on', (timeZone, day) => {
  const [read, lookedUp] = [dayReader(timeZone), daysInZone(timeZone)];
  const quarters = Array.from({ length: 14 * 96 }, (_, at) => Date.parse(`${day}T00:00:00Z`) + at * 900_000);
  const instants = quarters.flatMap((quarter) => [quarter - 1, quarter]);
  expect(instants.map(read)).toEqual(instants.map(lookedUp));
});

it.each([
  ['Asia/Shanghai', '2022-07-01T15:59:59.999Z', '2022-07-01'],
  ['Asia/Shanghai', '2022-07-01T16:00:00Z', '2022-07-02'],
  ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ['UTC', '2022-07-01T23:59:59.999Z', '2022-07-01'],
  ['UTC', '2022-07-02T00:00:00Z', '2022-07-02'],
])('in %s at %s the day is %s', (timeZone, instant, day) => {
  expect(dayReader(timeZone)(Date.parse(instant))).toBe(day);
});
