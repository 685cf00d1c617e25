import { addDays } from '../domain/dates.js';
import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from './deps.js';
import { sizeBefore } from './digest/day-span.js';
import { type EntryPage, type EntryQuery, listEntries } from './list-entries.js';
import type { ReadTx } from './ports.js';

/** A page of the trail, of some days of the office where they are given. */
export interface EntriesInput extends Omit<EntryQuery, 'from' | 'until'> {
  /** The entry to begin with; left out, the first of the days, or the newest where `order` is `down`. */
  readonly from?: number | undefined;
  /** The first and the last day; left out, since the beginning and until now. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * Entries by kind, case, person and days. An entry belongs to a day as the digest has it: to the latest that it or one
 * before it claims. Problems: `office_period_ends_first`.
 */
export async function entriesBetween(
  deps: Pick<OfficeDeps, 'settings' | 'clock'>,
  tx: ReadTx,
  { from, since, until, ...query }: EntriesInput,
): Promise<Result<EntryPage>> {
  if (since !== undefined && until !== undefined && until < since) {
    const params = { expected: since, found: until };
    return fail([problem('office_period_ends_first', params, { path: '/until' })]);
  }
  const { size } = await tx.trail.head();
  const first = since === undefined ? 0 : await sizeBefore(deps, tx, since);
  const end = until === undefined ? size : await sizeBefore(deps, tx, addDays(until, 1));
  if (end <= first) return ok({ entries: [], next: null });
  const page =
    query.order === 'down'
      ? { from: Math.min(from ?? end - 1, end - 1), until: first }
      : { from: Math.max(from ?? first, first), until: end - 1 };
  return ok(await listEntries(tx.trail, { ...query, ...page }));
}
