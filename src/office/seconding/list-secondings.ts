import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { SecondedAct } from '../../domain/seconding.js';
import { shownText } from '../../domain/shown.js';
import { caseScope } from '../accounts/unit-scope.js';
import type { OfficeDeps } from '../deps.js';
import { type Opened, openedIn } from '../personal.js';
import type { Filter, ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { proposedWithdrawalSchema } from '../register-body.js';
import { type SubjectOfCase, unitsOfSubjects } from '../register/units-of-subjects.js';
import { rowsOf } from '../rows-of.js';
import { sameName } from '../substance.js';

export interface ListSecondingsInput {
  /** Those of these acts; left out: all. */
  readonly acts?: readonly SecondedAct[];
  /** Not what this person proposed. */
  readonly notBy?: string;
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
  /** Only of cases of these units, as `unitScope` says; null or left out: all. */
  readonly units?: readonly string[] | null;
}

type Row = ProjectionRow<'awaited_second'>;

export interface AwaitedSeconding {
  readonly row: Row;
  /** The supervised unit: that of the subject by the register, else that of the case. */
  readonly unit: string | null;
  /** Of a withdrawal, which no case has; what is proposed in a case is read there. */
  readonly reason: Opened | null;
}

/** `cursor` null: there is no further page. */
export interface ListSecondingsAnswer {
  readonly secondings: readonly AwaitedSeconding[];
  readonly cursor: string | null;
}

async function awaited(
  { trail, personal }: ReadTx,
  row: Row,
  unitOf: (of: SubjectOfCase) => Promise<string | null>,
): Promise<AwaitedSeconding> {
  const { case_id, subject, ref, proposal_seq: seq } = row;
  if (case_id !== null && subject !== null)
    return { row, unit: await unitOf({ case_id, subject, ref }), reason: null };
  const body = proposedWithdrawalSchema.safeParse((await trail.entry(seq))?.entry.body).data;
  return { row, unit: null, reason: await openedIn(personal, null, body?.reason ?? null, true) };
}

/** What waits for a second person, that which has waited longest first, a page at a time. */
export const listSecondings = (
  deps: OfficeDeps,
  { acts, notBy, cursor, limit: asked, units = null }: ListSecondingsInput,
): Promise<Result<ListSecondingsAnswer>> =>
  deps.store.read(async (tx) => {
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor))
      return fail([problem('office_cursor', { found: shownText(cursor) })]);
    const limit = Math.min(100, Math.max(1, asked ?? 50));
    const isOfUnits = await caseScope(tx.projections, units);
    const where: readonly Filter<'awaited_second'>[] = [
      ...(acts === undefined ? [] : [{ column: 'act', in: acts } as const]),
      ...(cursor === undefined ? [] : [{ column: 'proposal_seq', is: '>', value: Number(cursor) } as const]),
    ];
    const isShown = async ({ case_id: caseId, proposer }: Row): Promise<boolean> => {
      if (notBy !== undefined && sameName(notBy, proposer)) return false;
      return caseId === null || isOfUnits(caseId);
    };
    const unitOf = unitsOfSubjects(tx.projections);
    const secondings: AwaitedSeconding[] = [];
    let isMore = false;
    const order = { by: 'proposal_seq', direction: 'up' } as const;
    for await (const row of rowsOf(tx.projections, 'awaited_second', { where, order, limit: limit + 1 })) {
      if (!(await isShown(row))) continue;
      isMore = secondings.length === limit;
      if (isMore) break;
      secondings.push(await awaited(tx, row, unitOf));
    }
    const last = secondings.at(-1);
    return ok({ secondings, cursor: isMore && last ? String(last.row.proposal_seq) : null });
  });
