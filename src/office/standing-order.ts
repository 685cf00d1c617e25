import { appealBodySchema } from './appeals/appeal-body.js';
import { decisionEffect } from './appeals/decision-effect.js';
import { decisionBodySchema } from './decision-body.js';
import { orderBodySchema, rectificationBodySchema, verificationBodySchema } from './order-body.js';
import type { StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';

export type OrderRow = ProjectionRow<'subject_order'>;

const concerning: ReadonlySet<string> = new Set([
  'decision_recorded',
  'order_issued',
  'rectification_reported',
  'verification_done',
  'appeal_lodged',
  'appeal_decided',
  'correction',
]);

/** Whether an entry can change an order; the orders of its case are then to be looked up. */
export const concernsOrders = ({ entry: { kind } }: StoredEntry): boolean => concerning.has(kind);

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
      beyond_calendar: order.beyond_calendar !== null,
      state: 'open',
      reported_seq: null,
      done_on: null,
      verified_seq: null,
      verified_on: null,
      outcome: null,
      days_overdue: null,
      reopened: 0,
      final: order.final,
      appeal_until: order.appeal_until,
      under_appeal: false,
      suspends: [],
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
  return [{ ...row, ...found, ...reported, state, reopened: row.reopened + (reopened ? 1 : 0) }];
}

/** An appeal concerns every order of its decision, and an order falls with the decision that it rests on. */
function appealed(stored: StoredEntry, before: readonly OrderRow[]): readonly OrderRow[] {
  if (stored.entry.kind === 'appeal_lodged') {
    const body = appealBodySchema.safeParse(stored.entry.body).data;
    if (!body) return [];
    return before
      .filter((row) => row.decision_seq === body.decision)
      .map((row) => ({ ...row, under_appeal: true, suspends: body.suspends }));
  }
  const effect = decisionEffect(stored);
  if (!effect) return [];
  const settled =
    effect.by === 'appeal'
      ? { under_appeal: false, suspends: [], final: true, appeal_until: effect.appealUntil }
      : {};
  return before
    .filter((row) => row.decision_seq === effect.decision)
    .map((row) => ({
      ...row,
      ...settled,
      due_on: effect.orders.find(({ order }) => order === row.order_seq)?.due_on ?? row.due_on,
      state: effect.effect === 'upheld' ? row.state : 'fallen',
    }));
}

/** Where a milder decision ends an appeal, the earlier orders of its subject are no longer under it. */
function overtaken({ entry }: StoredEntry, before: readonly OrderRow[]): readonly OrderRow[] {
  const body = decisionBodySchema.safeParse(entry.body).data;
  if (!body || body.overtakes === null) return [];
  return before
    .filter((row) => row.subject === body.subject && row.under_appeal)
    .map((row) => ({ ...row, under_appeal: false, suspends: [] }));
}

/**
 * The orders that an entry changes, as they are after it; `before` has those of its case. The projector and the replay
 * of histories both go by it, so that they cannot differ.
 */
export function orderChanges(stored: StoredEntry, before: readonly OrderRow[]): readonly OrderRow[] {
  const { entry, seq } = stored;
  if (entry.case === null || !concernsOrders(stored)) return [];
  if (entry.kind === 'order_issued') return issued(entry.case, stored);
  if (entry.kind === 'decision_recorded') return overtaken(stored, before);
  if (entry.kind === 'verification_done') return verified(stored, before);
  if (entry.kind !== 'rectification_reported') return appealed(stored, before);
  const body = rectificationBodySchema.safeParse(entry.body).data;
  return before
    .filter((row) => row.order_seq === body?.order)
    .map((row) => ({ ...row, state: 'reported', reported_seq: seq, done_on: body?.done_on ?? null }));
}
