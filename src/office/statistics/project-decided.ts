import type { ProjectionWriter, StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';

type Made = ProjectionRow<'decision_made'>;

function madeFrom(row: ProjectionRow<'case_work'>, seq: number): Made | undefined {
  const { decided_on: on, decided_at: at, decider, departure } = row;
  if (row.decision_seq !== seq || on === null || at === null || decider === null || departure === null)
    return undefined;
  return {
    decision_seq: seq,
    case_id: row.case_id,
    subject: row.subject,
    ref: row.ref,
    subject_kind: row.subject_kind,
    rulebook: row.rulebook,
    unit: row.unit,
    campaign: row.campaign,
    found_by: row.found_by,
    facts: row.facts,
    recommended_at: row.recommended_at,
    outcome: row.outcome,
    recommended: row.recommended,
    decisive: row.decisive,
    decided_on: on,
    decided_at: at,
    decider,
    response: row.response,
    departure,
    above_first: row.above_first,
    exempted: row.exempted,
    reversed_by: null,
    reversed_seq: null,
    varied: null,
  };
}

/** Marks the decision that the entry took back, or whose varied form it did. */
async function reverse(to: ProjectionWriter, work: ProjectionRow<'case_work'>, seq: number): Promise<void> {
  const reversal = work.reversals.find(({ entry }) => entry === seq);
  if (!reversal) return;
  const made = await to.list('decision_made', {
    where: [
      { column: 'case_id', is: '=', value: work.case_id },
      { column: 'subject', is: '=', value: work.subject },
    ],
    limit: 1000,
  });
  const fallen = made.find(
    ({ decision_seq: own, varied }) => own === reversal.decision || varied?.entry === reversal.decision,
  );
  if (!fallen) return;
  const { response, above_first: aboveFirst } = work;
  const varied = work.decision_seq === seq ? { entry: seq, response, above_first: aboveFirst } : null;
  await to.upsert('decision_made', { ...fallen, reversed_by: reversal.by, reversed_seq: seq, varied });
}

/** Rows of decisions, made of what the same entry has made of `case_work`. */
export async function projectDecided(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const isDecision = entry.kind === 'decision_recorded';
  if (!isDecision && entry.kind !== 'appeal_decided' && entry.kind !== 'correction') return;
  const subject = entry.body['subject'];
  if (entry.case === null || typeof subject !== 'string') return;
  const work = await to.get('case_work', { case_id: entry.case, subject });
  if (!work) return;
  const made = isDecision ? madeFrom(work, seq) : undefined;
  if (made) await to.upsert('decision_made', made);
  else await reverse(to, work, seq);
}
