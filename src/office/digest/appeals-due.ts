import { listAll } from '../list-all.js';
import { apart } from './apart.js';
import type { DayView } from './day-view.js';
import type { DueItem, Placed } from './digest-structure.js';
import type { Findings } from './findings.js';
import { workOf } from './placed.js';

/** Appeals under way that are to be decided by the day or were before it; where no period is fixed none is due. */
export async function appealsDue({
  projections,
  place,
  span,
}: DayView): Promise<Pick<Findings, 'appeals' | 'lateAppeals'>> {
  const appeals = await listAll(projections, 'appeal', [
    { column: 'state', is: '=', value: 'under_way' },
    { column: 'due_on', is: '<=', value: span.on },
  ]);
  const { work } = await workOf(
    projections,
    appeals.map((row) => row.case_id),
  );
  const items = appeals.flatMap((appeal): DueItem[] => {
    const row = work(appeal.case_id, appeal.subject);
    if (!row || appeal.due_on === null) return [];
    return [{ ...place(row, appeal.appeal_seq), due_on: appeal.due_on, owner: null }];
  });
  const { due, late } = apart(items, span.on);
  return { appeals: due, lateAppeals: late };
}

/** Decisions that fell or were varied, of which somebody who has read the first version was not told yet. */
export async function correctionsUntold({ projections, place }: DayView): Promise<readonly Placed[]> {
  const reversals = await listAll(projections, 'reversal', [{ column: 'untold_count', is: '>', value: 0 }]);
  const { work } = await workOf(
    projections,
    reversals.map((row) => row.case_id),
  );
  return reversals.flatMap((reversal) => {
    const row = work(reversal.case_id, reversal.subject);
    return row ? [place(row, reversal.reversal_seq)] : [];
  });
}
