import { addDays, subtractDays } from '../../domain/dates.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { dayInZone } from '../../domain/time-zone.js';
import type { OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import { firstQuarterOf, quarterOf } from './quarter.js';

/** The entries of one day of the office: those from `from` on, before `to`. */
export interface DaySpan {
  readonly on: string;
  readonly from: number;
  /** The trail's size at the end of the day; now, if it has not ended. */
  readonly to: number;
}

/** The office's day now. */
export const officeToday = ({ settings, clock }: Pick<OfficeDeps, 'settings' | 'clock'>): string =>
  dayInZone(settings.time_zone, clock());

/**
 * The size of the trail before the first entry that claims a time on the day of the office or later. A claim that lies
 * ahead of the clock that asks is not believed: one entry of a wrong clock must not carry away all that follow it.
 */
export async function sizeBefore(
  { settings, clock }: Pick<OfficeDeps, 'settings' | 'clock'>,
  tx: ReadTx,
  day: string,
): Promise<number> {
  const believed = quarterOf(clock());
  const [first] = await tx.projections.list('entry_quarter', {
    where: [
      { column: 'quarter', is: '>=', value: firstQuarterOf(settings.time_zone, day) },
      { column: 'quarter', is: '<=', value: believed },
    ],
    order: { by: 'first_seq', direction: 'up' },
    limit: 1,
  });
  return first?.first_seq ?? (await tx.trail.head()).size;
}

/**
 * The entries of a day by the office's time zone; of a day to come, a problem. An entry belongs to the latest day that
 * it or one before it claims, so that days follow one another in the trail even where a clock ran back, and a day that
 * is over keeps its entries.
 */
export async function daySpan(
  deps: Pick<OfficeDeps, 'settings' | 'clock'>,
  tx: ReadTx,
  on: string,
): Promise<Result<DaySpan>> {
  const today = officeToday(deps);
  if (on > today)
    return fail([problem('office_day_to_come', { expected: today, found: on }, { path: '/on' })]);
  const from = await sizeBefore(deps, tx, on);
  const to = await sizeBefore(deps, tx, addDays(on, 1));
  return ok({ on, from, to });
}

/** What a digest tells of and what it compares that with. */
export interface DigestSpans {
  readonly day: DaySpan;
  readonly before: DaySpan;
}

/** A day and the one before it; see `daySpan`. */
export async function digestSpans(
  deps: Pick<OfficeDeps, 'settings' | 'clock'>,
  tx: ReadTx,
  on: string,
): Promise<Result<DigestSpans>> {
  const day = await daySpan(deps, tx, on);
  if (!day.ok) return day;
  const before = await daySpan(deps, tx, subtractDays(on, 1));
  return before.ok ? ok({ day: day.value, before: before.value }) : before;
}
