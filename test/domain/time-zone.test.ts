import { describe, expect, test } from 'vitest';
import { dayInZone, isTimeZone } from '../../src/domain/time-zone.js';

describe('the day in a zone', () => {
  test.each([
    ['Asia/Shanghai', '2022-07-08T15:59:59.999Z', '2022-07-08'],
    ['Asia/Shanghai', '2022-07-08T16:00:00.000Z', '2022-07-09'],
    ['UTC', '2022-07-08T23:59:59.999Z', '2022-07-08'],
    ['America/New_York', '2022-07-09T03:59:59.999Z', '2022-07-08'],
    ['America/New_York', '2022-07-09T04:00:00.000Z', '2022-07-09'],
    // Five hours in winter, four in summer; the clocks changed on 2022-03-13.
    ['America/New_York', '2022-01-09T04:30:00.000Z', '2022-01-08'],
    ['America/New_York', '2022-03-13T04:59:59.999Z', '2022-03-12'],
    ['America/New_York', '2022-03-14T04:00:00.000Z', '2022-03-14'],
    // Summer time held in Shanghai in 1991, nine hours ahead.
    ['Asia/Shanghai', '1991-07-01T15:00:00.000Z', '1991-07-02'],
    ['Asia/Kathmandu', '2022-07-08T18:15:00.000Z', '2022-07-09'],
    ['Pacific/Kiritimati', '2022-12-31T10:00:00.000Z', '2023-01-01'],
    ['Pacific/Pago_Pago', '2023-01-01T10:59:59.999Z', '2022-12-31'],
    // Samoa left out 2011-12-30.
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31'],
    ['UTC', '2024-02-29T12:00:00.000Z', '2024-02-29'],
    ['UTC', '1000-01-01T00:00:00.000Z', '1000-01-01'],
    ['UTC', '9999-12-31T23:59:59.999Z', '9999-12-31'],
  ])('in %s at %s it is %s', (zone, instant, day) => {
    expect(dayInZone(zone, Date.parse(instant))).toBe(day);
  });

  test.each([
    ['Mars/Olympus_Mons', 0],
    ['', 0],
    ['+08:00', 0],
    ['UTC', Date.parse('1000-01-01T00:00:00Z') - 1],
    ['UTC', Date.parse('9999-12-31T23:59:59.999Z') + 1],
    ['UTC', Date.parse('-001500-01-01T00:00:00Z')],
    ['UTC', Number.NaN],
    ['UTC', Number.POSITIVE_INFINITY],
  ])('in %j at %d there is none', (zone, instant) => {
    expect(() => dayInZone(zone, instant)).toThrow(RangeError);
  });

  test.each(['Asia/Shanghai', 'UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])(
    '%s is a zone',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  test.each(['', 'Asia/Shanghia', '+08:00', '-0500', 'Asia/Shanghai ', '北京'])('%j is no zone', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
