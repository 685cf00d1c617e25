import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { dayInZone } from '../../src/domain/time-zone.js';
import { daySpan } from '../../src/office/digest/day-span.js';
import { firstQuarterOf } from '../../src/office/digest/quarter.js';
import { clerk, newOffice, type TestOffice } from '../support/office.js';
import { smallSettings } from '../support/three-days.js';
import { valueIn } from '../support/results.js';

const quarterMs = 900_000;

describe('the first quarter of a day', () => {
  it.each([
    ['Asia/Shanghai', '2022-07-10', '2022-07-09T16:00:00Z'],
    ['UTC', '2022-07-10', '2022-07-10T00:00:00Z'],
    ['Asia/Kathmandu', '2022-07-10', '2022-07-09T18:15:00Z'],
    ['America/New_York', '2022-03-13', '2022-03-13T05:00:00Z'],
    ['America/New_York', '2022-03-14', '2022-03-14T04:00:00Z'],
    // Clocks went from 23:59:59 to 01:00 of the next day.
    ['America/Asuncion', '2022-10-02', '2022-10-02T04:00:00Z'],
    // A day that the zone has left out begins with the next one.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z'],
    ['Pacific/Kiritimati', '2022-07-10', '2022-07-09T10:00:00Z'],
    ['Pacific/Niue', '2022-07-10', '2022-07-10T11:00:00Z'],
  ])('in %s of %s is at %s', (zone, day, instant) => {
    const quarter = firstQuarterOf(zone, day);
    expect(new Date(quarter * quarterMs).toISOString()).toBe(instant.replace('Z', '.000Z'));
    expect(dayInZone(zone, quarter * quarterMs) >= day).toBe(true);
    expect(dayInZone(zone, quarter * quarterMs - 1) < day).toBe(true);
  });
});

/** An office with an entry at each of the times, in this order; gives the number of the first. */
async function entriesAt(times: readonly string[]): Promise<{ office: TestOffice; first: number }> {
  const office = await newOffice('2022-07-01', { settings: smallSettings });
  let first = 0;
  for (const [index, at] of times.entries()) {
    const written = await office.store.write({
      idempotency: null,
      run: async (tx) => {
        const made = {
          kind: 'export_made',
          time: Date.parse(at),
          actor: clerk,
          case: null,
          body: {},
        } as const;
        const { seq } = valueIn(await tx.append(made));
        return ok({ answer: null, value: seq });
      },
    });
    const { value } = valueIn(written) as { value: number };
    if (index === 0) first = value;
  }
  return { office, first };
}

/** How many of the entries come before the day, and how many up to its end. */
async function spanOf({ office, first }: Awaited<ReturnType<typeof entriesAt>>, on: string) {
  const found = await office.store.read((tx) => daySpan(office, tx, on));
  const { from, to } = valueIn(found);
  return [from - first, to - first];
}

describe('the entries of a day', () => {
  it('are those that claim it, where clocks run forward', async () => {
    const at = await entriesAt(['2022-07-10T15:59:59Z', '2022-07-10T16:00:00Z', '2022-07-11T15:00:00Z']);
    at.office.setDay('2022-07-20');
    expect(await spanOf(at, '2022-07-10')).toEqual([0, 1]);
    expect(await spanOf(at, '2022-07-11')).toEqual([1, 3]);
    expect(await spanOf(at, '2022-07-12')).toEqual([3, 3]);
  });

  it('stay with a day that has begun where a clock runs back, so that the day before keeps what it had', async () => {
    const at = await entriesAt(['2022-07-10T12:00:00Z', '2022-07-11T12:00:00Z', '2001-01-01T00:00:00Z']);
    at.office.setDay('2022-07-20');
    expect(await spanOf(at, '2022-07-10')).toEqual([0, 1]);
    expect(await spanOf(at, '2022-07-11')).toEqual([1, 3]);
    expect((await spanOf(at, '2001-01-01'))[1]).toBeLessThanOrEqual(0);
  });

  it('do not follow a clock that runs ahead of the one that asks', async () => {
    const at = await entriesAt(['2022-07-10T12:00:00Z', '2099-01-01T00:00:00Z', '2022-07-11T12:00:00Z']);
    at.office.setDay('2022-07-20');
    expect(await spanOf(at, '2022-07-10')).toEqual([0, 2]);
    expect(await spanOf(at, '2022-07-11')).toEqual([2, 3]);
  });
});
