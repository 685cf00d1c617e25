import { daysBetween } from '../../domain/dates.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { Counted } from './matrix-structure.js';

type Of = Counted['of'][number];

/** What is counted in one cell while the rows are gone through: twenty thousand of them, so it is added to in place. */
export interface Tally {
  readonly open: Of[];
  readonly fresh: Of[];
  readonly overdue: Of[];
  before: number;
  /** The latest day on which something was found or checked. */
  last: string | null;
}

export const emptyTally = (): Tally => ({ open: [], fresh: [], overdue: [], before: 0, last: null });

/** Notes that something was found or checked on a day. */
export function seen(tally: Tally, on: string): void {
  if (tally.last === null || on > tally.last) tally.last = on;
}

/** Several cells as one. */
export function together(tallies: readonly Tally[]): Tally {
  const all = emptyTally();
  for (const tally of tallies) {
    all.open.push(...tally.open);
    all.fresh.push(...tally.fresh);
    all.overdue.push(...tally.overdue);
    all.before += tally.before;
    if (tally.last !== null) seen(all, tally.last);
  }
  return all;
}

const counted = (of: readonly Of[]): Counted => ({
  count: of.length,
  of: [...of].sort((a, b) => byCodeUnit(a.case, b.case) || byCodeUnit(a.subject, b.subject)),
});

/** The figures of a cell on a day. */
export const figuresOf = ({ open, fresh, overdue, before, last }: Tally, on: string) => ({
  open: counted(open),
  new: counted(fresh),
  new_before: before,
  rising: fresh.length > before,
  overdue: counted(overdue),
  // Something can be of a later day where a clock ran back.
  days_since: last === null ? null : Math.max(0, daysBetween(last, on)),
});
