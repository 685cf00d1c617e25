import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { dayInZone } from '../../domain/time-zone.js';
import { followUpStatesUnderWay } from '../case-status.js';
import { caseScope } from '../accounts/unit-scope.js';
import type { OfficeDeps } from '../deps.js';
import type { Filter, ProjectionReader } from '../ports.js';
import { unitsOfSubjects } from '../register/units-of-subjects.js';
import { mergedRows, rowsOf } from '../rows-of.js';
import type { FollowUpRow } from './standing-follow-up.js';

export interface ListFollowUpsInput {
  readonly owner?: string;
  /** Due before this day. */
  readonly dueBefore?: string;
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
  /** Only of cases of these units, as `unitScope` says; null or left out: all. */
  readonly units?: readonly string[] | null;
}

export interface ListedFollowUp {
  readonly row: FollowUpRow;
  /** The supervised unit: that of the subject by the register, else that of the case. */
  readonly unit: string | null;
}

/** `cursor` null: there is no further page. */
export interface ListFollowUpsAnswer {
  /** Today in the office's zone. */
  readonly on: string;
  readonly followUps: readonly ListedFollowUp[];
  readonly cursor: string | null;
}

const isBefore = (a: FollowUpRow, b: FollowUpRow): boolean =>
  a.due_on === b.due_on ? a.follow_up_seq < b.follow_up_seq : a.due_on < b.due_on;

/** Each state is read by the index that it has. */
const underWay = (
  projections: ProjectionReader,
  asked: readonly Filter<'follow_up'>[],
  after: FollowUpRow | null,
): AsyncGenerator<FollowUpRow> =>
  mergedRows(
    followUpStatesUnderWay.map((state) =>
      rowsOf(projections, 'follow_up', {
        where: [{ column: 'state', is: '=', value: state }, ...asked],
        order: { by: 'due_on', direction: 'up' },
        ...(after ? { after } : {}),
      }),
    ),
    isBefore,
  );

/** Follow-ups across cases that are not over, by the day of their next check, a page at a time. */
export const listFollowUps = (
  deps: OfficeDeps,
  { owner, dueBefore, cursor, limit: most, units = null }: ListFollowUpsInput,
): Promise<Result<ListFollowUpsAnswer>> =>
  deps.store.read(async (tx) => {
    const isNumber = cursor === undefined || /^\d{1,15}$/.test(cursor);
    const after =
      cursor !== undefined && isNumber
        ? await tx.projections.get('follow_up', { follow_up_seq: Number(cursor) })
        : null;
    if (cursor !== undefined && !after) return fail([problem('office_cursor', { found: shownText(cursor) })]);
    const limit = Math.min(100, Math.max(1, most ?? 50));
    const asked: readonly Filter<'follow_up'>[] = [
      ...(owner === undefined ? [] : [{ column: 'owner', is: '=', value: owner } as const]),
      ...(dueBefore === undefined ? [] : [{ column: 'due_on', is: '<', value: dueBefore } as const]),
    ];
    const isShown = await caseScope(tx.projections, units);
    const unitOf = unitsOfSubjects(tx.projections);
    const followUps: ListedFollowUp[] = [];
    let isMore = false;
    for await (const row of underWay(tx.projections, asked, after)) {
      if (!(await isShown(row.case_id))) continue;
      isMore = followUps.length === limit;
      if (isMore) break;
      followUps.push({ row, unit: await unitOf(row) });
    }
    const last = followUps.at(-1);
    return ok({
      on: dayInZone(deps.settings.time_zone, deps.clock()),
      followUps,
      cursor: isMore && last ? String(last.row.follow_up_seq) : null,
    });
  });
