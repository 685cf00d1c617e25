import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ReadTx } from '../ports.js';
import type { FollowUpRow } from './standing-follow-up.js';

/** The follow-up of a case that an entry planned. */
export async function findFollowUp(tx: ReadTx, caseId: string, seq: number): Promise<Result<FollowUpRow>> {
  const row = await tx.projections.get('follow_up', { follow_up_seq: seq });
  if (row?.case_id === caseId) return ok(row);
  return fail([problem('office_follow_up_unknown', { found: seq }, { path: '/follow_up' })]);
}
