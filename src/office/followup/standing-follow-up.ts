import type { StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { checkBodySchema, followUpBodySchema } from './follow-up-body.js';

export type FollowUpRow = ProjectionRow<'follow_up'>;

/** The entry that planned the follow-up which an entry checks. */
export const followUpChecked = ({ entry }: StoredEntry): number | undefined =>
  entry.kind === 'follow_up_checked' ? checkBodySchema.safeParse(entry.body).data?.follow_up : undefined;

/** A follow-up as an entry plans it, or undefined. */
export function plannedFollowUp({ seq, entry }: StoredEntry): FollowUpRow | undefined {
  if (entry.kind !== 'follow_up_planned' || entry.case === null) return undefined;
  const body = followUpBodySchema.safeParse(entry.body).data;
  if (!body) return undefined;
  return {
    follow_up_seq: seq,
    case_id: entry.case,
    subject: body.subject,
    ref: body.ref,
    owner: body.owner,
    planned_on: body.planned_on,
    due_on: body.due_on,
    state: 'open',
    checked_seq: null,
    checked_on: null,
  };
}

/** A follow-up after a check. Where nothing is wrong it stays open for the next day; what did not hold stays so. */
export function checkedFollowUp(row: FollowUpRow, { seq, entry }: StoredEntry): FollowUpRow {
  const body = checkBodySchema.safeParse(entry.body).data;
  if (!body) return row;
  return {
    ...row,
    due_on: body.continue_until ?? row.due_on,
    state: body.result === 'continue' ? 'open' : body.result,
    checked_seq: seq,
    checked_on: body.checked_on,
  };
}
