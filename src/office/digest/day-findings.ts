import type { OfficeDeps } from '../deps.js';
import type { ColumnReader, TrailReader } from '../ports.js';
import { weakLinksOn } from '../proposals/read-weak-links.js';
import { appealsDue, correctionsUntold } from './appeals-due.js';
import type { DaySpan } from './day-span.js';
import type { Findings } from './findings.js';
import { dueOf } from './due-work.js';
import { eventsOf } from './events-of-day.js';
import { placing, workColumns } from './placed.js';
import { repeatsOf } from './repeats.js';
import { waitingOf } from './waiting.js';
import { weakLinkItem } from './weak-link-item.js';

/** What there is to say of a day, by the projections as they were when the day ended. */
export async function findingsOf(
  deps: Pick<OfficeDeps, 'settings' | 'sha256'>,
  trail: TrailReader,
  projections: ColumnReader,
  span: DaySpan,
): Promise<Findings> {
  const place = await placing(projections, deps.settings);
  const view = { projections, trail, place, span };
  const submitted = await projections.columns('case_work', workColumns, [
    { column: 'submitted_seq', is: '>=', value: span.from },
    { column: 'submitted_seq', is: '<', value: span.to },
  ]);
  const links = await weakLinksOn(deps, projections, span.on);
  return {
    new: submitted.map((row) => ({ ...place(row, row.submitted_seq), found_on: row.found_on })),
    ...(await waitingOf(view)),
    ...(await dueOf(view)),
    ...(await appealsDue(view)),
    corrections: await correctionsUntold(view),
    ...(await eventsOf(view)),
    repeats: await repeatsOf(view),
    weakLinks: links.map((link) => weakLinkItem(link)),
  };
}
