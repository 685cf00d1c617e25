import { caseBodySchema, supplementBodySchema } from './case-body.js';
import { caseStanding } from './case-status.js';
import { closingBodySchema } from './followup/follow-up-body.js';
import type { ProjectionReader, ProjectionWriter, StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';
import { recommendationBodySchema } from './recommendation-body.js';
import { readOrderRows } from './read-order-rows.js';
import { decisionChange, subjectOfDecisionEntry } from './standing-decision.js';
import { concernsOrders, orderChanges } from './standing-order.js';

type Subject = ProjectionRow<'case_subject'>;

/** All subjects of a case: a case has at most a hundred. */
export const subjectsOf = (projections: ProjectionReader, caseId: string): Promise<readonly Subject[]> =>
  projections.list('case_subject', {
    where: [{ column: 'case_id', is: '=', value: caseId }],
    order: { direction: 'up' },
    limit: 1000,
  });

async function submitted(to: ProjectionWriter, caseId: string, stored: StoredEntry): Promise<void> {
  const body = caseBodySchema.safeParse(stored.entry.body);
  if (!body.success) return;
  const { rulebook, unit, found_on: foundOn, subjects } = body.data;
  await to.upsert('case_file', {
    case_id: caseId,
    rulebook,
    unit,
    found_on: foundOn,
    status: 'submitted',
    submitted_seq: stored.seq,
    latest_seq: stored.seq,
    closed_seq: null,
  });
  for (const { id, ref, kind } of subjects)
    await to.upsert('case_subject', {
      case_id: caseId,
      subject: id,
      ref,
      kind,
      recommendation_seq: null,
      outcome: null,
      response: null,
      asks: 0,
      decided_response: null,
      decision_seq: null,
      decided_recommendation_seq: null,
      finality: 'undecided',
    });
}

const recommendedSchema = recommendationBodySchema.pick({
  subject: true,
  outcome: true,
  response: true,
  asks: true,
});

async function recommended(to: ProjectionWriter, caseId: string, { seq, entry }: StoredEntry): Promise<void> {
  const body = recommendedSchema.safeParse(entry.body);
  if (!body.success) return;
  const { subject, outcome, response, asks } = body.data;
  const row = await to.get('case_subject', { case_id: caseId, subject });
  if (!row) return;
  await to.upsert('case_subject', { ...row, recommendation_seq: seq, outcome, response, asks: asks.length });
}

const finalityOf = (row: ProjectionRow<'decision'>): Subject['finality'] =>
  row.under_appeal ? 'under_appeal' : row.final ? 'final' : 'appealable';

async function decisionsOf(to: ProjectionWriter, caseId: string, stored: StoredEntry): Promise<void> {
  const subject = subjectOfDecisionEntry(stored);
  if (subject === undefined) return;
  const key = { case_id: caseId, subject };
  const before = await to.get('decision', key);
  const change = decisionChange(stored, () => before);
  const row = await to.get('case_subject', key);
  if (!change || !row) return;
  if (!change.row) {
    await to.delete('decision', key);
    const none = {
      decided_response: null,
      decision_seq: null,
      decided_recommendation_seq: null,
      finality: 'undecided',
    } as const;
    await to.upsert('case_subject', { ...row, ...none });
    return;
  }
  await to.upsert('decision', change.row);
  await to.upsert('case_subject', {
    ...row,
    decided_response: change.row.response,
    decision_seq: change.row.decision_seq,
    decided_recommendation_seq: change.row.recommendation_seq,
    finality: finalityOf(change.row),
  });
}

async function ordersOf(to: ProjectionWriter, caseId: string, stored: StoredEntry): Promise<void> {
  if (!concernsOrders(stored)) return;
  const before = await readOrderRows(to, { column: 'case_id', is: '=', value: caseId });
  for (const row of orderChanges(stored, before)) await to.upsert('subject_order', row);
}

/** Tells the rows that figures are made from that the case is closed, by an entry, or open again. */
async function closeWork(to: ProjectionWriter, caseId: string, closed: StoredEntry | null): Promise<void> {
  const body = closingBodySchema.safeParse(closed?.entry.body).data;
  for (const { subject } of await subjectsOf(to, caseId)) {
    const row = await to.get('case_work', { case_id: caseId, subject });
    if (row) await to.upsert('case_work', { ...row, closed_on: body?.closed_on ?? null });
  }
}

/** Cases, subjects, decisions and orders. */
export async function projectCase(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const { kind, case: caseId } = stored.entry;
  if (caseId === null) return;
  if (kind === 'case_submitted') await submitted(to, caseId, stored);
  else if (kind === 'recommendation_made') await recommended(to, caseId, stored);
  else {
    await decisionsOf(to, caseId, stored);
    await ordersOf(to, caseId, stored);
  }
  const file = await to.get('case_file', { case_id: caseId });
  if (!file) return;
  const supplement = kind === 'facts_supplemented' ? supplementBodySchema.safeParse(stored.entry.body) : null;
  const { status, closed_seq } = await caseStanding(to, file, stored, () => subjectsOf(to, caseId));
  if (closed_seq !== file.closed_seq) await closeWork(to, caseId, closed_seq === null ? null : stored);
  await to.upsert('case_file', {
    ...file,
    found_on: supplement?.data?.found_on ?? file.found_on,
    latest_seq: stored.seq,
    status,
    closed_seq,
  });
}
