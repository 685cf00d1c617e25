import type { Calendar } from '../../domain/calendar.js';
import { addDays, daysBetween } from '../../domain/dates.js';
import { dueOn } from '../../domain/duration.js';
import { ok, type Result } from '../../domain/result.js';
import { orderStatesUnderWay } from '../case-status.js';
import type { OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { readOrderRows } from '../read-order-rows.js';
import type { OrderRow } from '../standing-order.js';
import { decidedBy } from './decided-by.js';

/** An order that goes on, and the last day that it now has. */
export interface ResumedOrder {
  readonly order: number;
  readonly due_on: string;
}

/** When an appeal was lodged and decided. */
export interface AppealDays {
  readonly lodgedOn: string;
  readonly decidedOn: string;
}

const isUnderWay = ({ state }: OrderRow): boolean => orderStatesUnderWay.some((each) => each === state);

function dueAfterAppeal(
  calendar: Calendar,
  orders: readonly OrderRow[],
  { lodgedOn, decidedOn }: AppealDays,
): readonly ResumedOrder[] {
  return orders.filter(isUnderWay).flatMap((row): readonly ResumedOrder[] => {
    const { order_seq: order, issued_on: issuedOn, due_on: due } = row;
    // Whose time was over before is late whatever became of the appeal.
    if (due < lodgedOn) return [];
    const stoodFrom = issuedOn > lodgedOn ? issuedOn : lodgedOn;
    const stood = Math.max(0, daysBetween(stoodFrom, decidedOn));
    if (stood === 0) return [];
    const moved = addDays(due, stood);
    // One working day counted from the eve is the day itself, or the next one that is worked.
    const oneDay = { kind: 'working_days', days: 1, text: '1 working_days' } as const;
    return [{ order, due_on: row.immediate ? moved : dueOn(calendar, addDays(moved, -1), oneDay).due }];
  });
}

/**
 * The orders of a decision whose time stood still while an appeal was heard that suspended them: what was left of it on
 * the day on which the appeal was lodged begins again with its outcome, so that nobody is late for having waited for it.
 * The last day, if it is not worked, is the next one that is.
 */
export async function resumedOrders(
  deps: OfficeDeps,
  tx: ReadTx,
  row: ProjectionRow<'decision'>,
  days: AppealDays,
): Promise<Result<readonly ResumedOrder[]>> {
  const by = await decidedBy(deps, tx, row.recommendation_seq);
  if (!by.ok) return by;
  const orders = await readOrderRows(tx.projections, { column: 'case_id', is: '=', value: row.case_id });
  const own = orders.filter(({ decision_seq: decision }) => decision === row.decision_seq);
  return ok(dueAfterAppeal(by.value.rulebook.calendar, own, days));
}
