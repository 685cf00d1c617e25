import { caseBodySchema, supplementBodySchema } from './case-body.js';
import { caseStatus } from './case-status.js';
import { projectRulebook } from './project-rulebook.js';
import type { ProjectionReader, ProjectionWriter, Projector, StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';
import { recommendationBodySchema } from './recommendation-body.js';
import { registeredBodySchema } from './register-body.js';
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
      finality: 'undecided',
    });
}

async function recommended(to: ProjectionWriter, caseId: string, { seq, entry }: StoredEntry): Promise<void> {
  const body = recommendationBodySchema
    .pick({ subject: true, outcome: true, response: true, asks: true })
    .safeParse(entry.body);
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
    const none = { decided_response: null, decision_seq: null, finality: 'undecided' } as const;
    await to.upsert('case_subject', { ...row, ...none });
    return;
  }
  await to.upsert('decision', change.row);
  await to.upsert('case_subject', {
    ...row,
    decided_response: change.row.response,
    decision_seq: change.row.decision_seq,
    finality: finalityOf(change.row),
  });
}

async function ordersOf(to: ProjectionWriter, caseId: string, stored: StoredEntry): Promise<void> {
  if (!concernsOrders(stored)) return;
  const before = await readOrderRows(to, { column: 'case_id', is: '=', value: caseId });
  for (const row of orderChanges(stored, before)) await to.upsert('subject_order', row);
}

async function ofCase(to: ProjectionWriter, caseId: string, stored: StoredEntry): Promise<void> {
  const { kind } = stored.entry;
  if (kind === 'case_submitted') await submitted(to, caseId, stored);
  else if (kind === 'recommendation_made') await recommended(to, caseId, stored);
  else {
    await decisionsOf(to, caseId, stored);
    await ordersOf(to, caseId, stored);
  }
  const file = await to.get('case_file', { case_id: caseId });
  if (!file) return;
  const supplement = kind === 'facts_supplemented' ? supplementBodySchema.safeParse(stored.entry.body) : null;
  await to.upsert('case_file', {
    ...file,
    found_on: supplement?.data?.found_on ?? file.found_on,
    latest_seq: stored.seq,
    status: caseStatus(file.status, kind, await subjectsOf(to, caseId)),
  });
}

async function ofOffice(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const { seq, entry } = stored;
  if (entry.kind.startsWith('rulebook_')) return projectRulebook(to, stored);
  if (entry.kind !== 'subject_registered') return;
  const body = registeredBodySchema.safeParse(entry.body);
  if (!body.success) return;
  const { ref, kind } = body.data;
  await to.upsert('subject_register', { ref, kind, registered_seq: seq, merged_into: null });
}

/**
 * Makes the projections from the entries. An entry whose body this release cannot read is passed over, as an entry
 * of an unknown kind is: another release wrote it, and the trail must still open.
 */
export const projector: Projector = {
  version: 2,
  project: (projections, stored) =>
    stored.entry.case === null
      ? ofOffice(projections, stored)
      : ofCase(projections, stored.entry.case, stored),
};
