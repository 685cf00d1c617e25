import { appealBodySchema, appealOutcomeBodySchema } from './decision-body.js';
import { orderBodySchema, rectificationBodySchema, verificationBodySchema } from './order-body.js';
import type { StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';

export type OrderRow = ProjectionRow<'subject_order'>;

/** Whether an entry can change an order; the orders of its case are then to be looked up. */
export const concernsOrders = ({ entry: { kind } }: StoredEntry): boolean =>
  ['order_issued', 'rectification_reported', 'verification_done', 'appeal_lodged', 'appeal_decided'].includes(
    kind,
  );

function issued(caseId: string, { seq, entry }: StoredEntry): readonly OrderRow[] {
  const body = orderBodySchema.safeParse(entry.body);
  if (!body.success) return [];
  const order = body.data;
  return [
    {
      order_seq: seq,
      case_id: caseId,
      subject: order.subject,
      ref: order.ref,
      act: order.act,
      decision_seq: order.decision,
      decided_on: order.decided_on,
      owner: order.owner,
      issued_on: order.issued_on,
      notified_at: order.notified_at,
      due_on: order.due_on,
      immediate: order.immediate,
      state: 'open',
      reported_seq: null,
      done_on: null,
      verified_seq: null,
      verified_on: null,
      outcome: null,
      days_overdue: null,
      final: order.final,
      appeal_until: order.appeal_until,
      under_appeal: false,
    },
  ];
}

function verified({ seq, entry }: StoredEntry, before: readonly OrderRow[]): readonly OrderRow[] {
  const body = verificationBodySchema.safeParse(entry.body);
  const row = before.find(({ order_seq: order }) => order === body.data?.order);
  if (!body.success || !row) return [];
  const { result, reopened, outcome, verified_on: verifiedOn, days_overdue: daysOverdue } = body.data;
  const state = result === 'corrected' ? 'closed' : reopened ? 'reopened' : row.state;
  const found = { verified_seq: seq, verified_on: verifiedOn, outcome, days_overdue: daysOverdue };
  // What was reported before a check that found the order unmet is no report of its correction.
  const reported = result === 'corrected' ? {} : { reported_seq: null, done_on: null };
  return [{ ...row, ...found, ...reported, state }];
}

/** An appeal concerns every order of its decision. */
function appealed({ entry }: StoredEntry, before: readonly OrderRow[]): readonly OrderRow[] {
  if (entry.kind === 'appeal_lodged') {
    const decision = appealBodySchema.safeParse(entry.body).data?.decision;
    return before
      .filter((row) => row.decision_seq === decision)
      .map((row) => ({ ...row, under_appeal: true }));
  }
  const body = appealOutcomeBodySchema.safeParse(entry.body).data;
  const settled = { under_appeal: false, final: true, appeal_until: null } as const;
  return before
    .filter((row) => row.decision_seq === body?.decision)
    .map((row) => ({ ...row, ...settled, state: body?.result === 'set_aside' ? 'fallen' : row.state }));
}

/**
 * The orders that an entry changes, as they are after it; `before` has those of its case. The projector and the replay
 * of histories both go by it, so that they cannot differ.
 */
export function orderChanges(stored: StoredEntry, before: readonly OrderRow[]): readonly OrderRow[] {
  const { entry, seq } = stored;
  if (entry.case === null || !concernsOrders(stored)) return [];
  if (entry.kind === 'order_issued') return issued(entry.case, stored);
  if (entry.kind === 'verification_done') return verified(stored, before);
  if (entry.kind !== 'rectification_reported') return appealed(stored, before);
  const body = rectificationBodySchema.safeParse(entry.body).data;
  return before
    .filter((row) => row.order_seq === body?.order)
    .map((row) => ({ ...row, state: 'reported', reported_seq: seq, done_on: body?.done_on ?? null }));
}
