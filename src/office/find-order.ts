import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { ReadTx } from './ports.js';
import type { OrderRow } from './standing-order.js';

/** The order of a case that an entry issued, unless its decision was set aside: then nothing is owed any more. */
export async function findOrder(tx: ReadTx, caseId: string, seq: number): Promise<Result<OrderRow>> {
  const row = await tx.projections.get('subject_order', { order_seq: seq });
  if (row?.case_id !== caseId)
    return fail([problem('office_order_unknown', { found: seq }, { path: '/order' })]);
  if (row.state === 'fallen') return fail([problem('office_order_fallen', { number: seq })]);
  return ok(row);
}

/** What is closed takes neither reports nor a second verification that says the same. */
export const closedProblem = (row: OrderRow) =>
  problem('office_order_closed', { number: row.order_seq, found: row.verified_on ?? '-' });
