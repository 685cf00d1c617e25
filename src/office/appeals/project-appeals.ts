import { listAll } from '../list-all.js';
import type { ProjectionWriter, StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { appealBodySchema, appealOutcomeBodySchema, toldBodySchema } from './appeal-body.js';
import { decisionEffect } from './decision-effect.js';
import { isSameReader } from './same-reader.js';

type Appeal = ProjectionRow<'appeal'>;

const refOf = async (to: ProjectionWriter, caseId: string, subject: string): Promise<string | null> =>
  (await to.get('case_subject', { case_id: caseId, subject }))?.ref ?? null;

async function lodged(to: ProjectionWriter, caseId: string, { seq, entry }: StoredEntry): Promise<void> {
  const body = appealBodySchema.safeParse(entry.body).data;
  if (!body) return;
  await to.upsert('appeal', {
    appeal_seq: seq,
    case_id: caseId,
    subject: body.subject,
    ref: await refOf(to, caseId, body.subject),
    decision_seq: body.decision,
    lodged_on: body.lodged_on,
    due_on: body.due_on,
    suspends: body.suspends,
    state: 'under_way',
    ended_seq: null,
    ended_on: null,
  });
}

async function decided(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = appealOutcomeBodySchema.safeParse(entry.body).data;
  const row = body ? await to.get('appeal', { appeal_seq: body.appeal }) : null;
  if (!body || row?.state !== 'under_way') return;
  await to.upsert('appeal', { ...row, state: body.result, ended_seq: seq, ended_on: body.decided_on });
}

/** Where another decision has taken the place of the one appealed against, there is nothing left to decide. */
async function overtaken(to: ProjectionWriter, caseId: string, { seq, entry }: StoredEntry): Promise<void> {
  const rows = await listAll(to, 'appeal', [
    { column: 'case_id', is: '=', value: caseId },
    { column: 'state', is: '=', value: 'under_way' },
  ]);
  const { subject, decided_on: on } = entry.body;
  const end: Partial<Appeal> = { ended_seq: seq, ended_on: typeof on === 'string' ? on : null };
  for (const row of rows)
    if (row.subject === subject) await to.upsert('appeal', { ...row, ...end, state: 'overtaken' });
}

async function reversed(to: ProjectionWriter, caseId: string, stored: StoredEntry): Promise<void> {
  const found = decisionEffect(stored);
  if (!found || found.effect === 'upheld') return;
  const { subject, decision, effect, by, on, tell } = found;
  await to.upsert('reversal', {
    reversal_seq: stored.seq,
    case_id: caseId,
    subject,
    ref: await refOf(to, caseId, subject),
    by,
    effect,
    decision_seq: decision,
    changed_on: on,
    tell: [...tell],
    untold: [...tell],
    untold_count: tell.length,
    told_on: null,
  });
}

async function told(to: ProjectionWriter, { entry }: StoredEntry): Promise<void> {
  const body = toldBodySchema.safeParse(entry.body).data;
  const row = body ? await to.get('reversal', { reversal_seq: body.correction }) : null;
  if (!body || !row) return;
  const untold = row.untold.filter((reader) => !body.told.some((each) => isSameReader(each, reader)));
  const toldOn = untold.length === 0 ? body.told_on : null;
  await to.upsert('reversal', { ...row, untold, untold_count: untold.length, told_on: toldOn });
}

/** Appeals, and decisions that an appeal or a correction changed. */
export async function projectAppeals(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const { kind, case: caseId } = stored.entry;
  if (caseId === null) return;
  if (kind === 'appeal_lodged') await lodged(to, caseId, stored);
  if (kind === 'appeal_decided') await decided(to, stored);
  if (kind === 'decision_recorded') await overtaken(to, caseId, stored);
  if (kind === 'appeal_decided' || kind === 'correction') await reversed(to, caseId, stored);
  if (kind === 'correction_told') await told(to, stored);
}
