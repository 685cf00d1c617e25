import type { Fact } from '../domain/fact.js';
import { decisionEffect } from './appeals/decision-effect.js';
import { decisionBodySchema } from './decision-body.js';
import { caseBodySchema, type RecordedFacts, supplementBodySchema } from './case-body.js';
import type { ProjectionWriter, StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';
import type { Reversal } from './projections/work.js';
import { recommendationBodySchema } from './recommendation-body.js';

type Work = ProjectionRow<'case_work'>;
type WorkFacts = Work['facts'];

const isTyped = (value: RecordedFacts[string] | Fact): value is WorkFacts[string] =>
  value !== null && (typeof value !== 'object' || Array.isArray(value));

const typedFacts = (facts: RecordedFacts): WorkFacts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (isTyped(value) ? [[name, value] as const] : [])),
  );

async function submitted(to: ProjectionWriter, caseId: string, { seq, entry }: StoredEntry): Promise<void> {
  const body = caseBodySchema.safeParse(entry.body).data;
  if (!body) return;
  for (const { id, ref, kind, facts } of body.subjects)
    await to.upsert('case_work', {
      case_id: caseId,
      subject: id,
      ref,
      subject_kind: kind,
      rulebook: body.rulebook,
      unit: body.unit,
      campaign: body.campaign,
      found_by: body.found_by,
      found_on: body.found_on,
      submitted_seq: seq,
      submitted_on: body.submitted_on,
      submitted_at: entry.time,
      facts: typedFacts({ ...body.facts, ...facts }),
      recommendation_seq: null,
      recommended_at: null,
      outcome: null,
      recommended: null,
      decisive: [],
      tracks: [],
      asks: 0,
      first_response_at: null,
      decision_seq: null,
      decided_on: null,
      decided_at: null,
      decider: null,
      response: null,
      departure: null,
      above_first: false,
      exempted: false,
      reversals: [],
      closed_on: null,
    });
}

/** Another day of discovery holds for all subjects of the case. */
async function foundAnew(to: ProjectionWriter, caseId: string, { entry }: StoredEntry): Promise<void> {
  const foundOn = supplementBodySchema.safeParse(entry.body).data?.found_on;
  if (!foundOn) return;
  const where = [{ column: 'case_id', is: '=', value: caseId }] as const;
  for (const row of await to.list('case_work', { where, limit: 1000 }))
    await to.upsert('case_work', { ...row, found_on: foundOn });
}

const recommendedSchema = recommendationBodySchema.pick({
  outcome: true,
  response: true,
  asks: true,
  facts: true,
  decisive: true,
  tracks: true,
});

function recommended(row: Work, { seq, entry }: StoredEntry): Work | undefined {
  const body = recommendedSchema.safeParse(entry.body).data;
  if (!body) return undefined;
  return {
    ...row,
    facts: typedFacts(
      Object.fromEntries(Object.entries(body.facts).map(([name, { value }]) => [name, value])),
    ),
    recommendation_seq: seq,
    recommended_at: entry.time,
    outcome: body.outcome,
    recommended: body.response,
    decisive: body.decisive ?? [],
    tracks: body.tracks ?? [],
    asks: body.asks.length,
    closed_on: null,
  };
}

function decided(row: Work, { seq, entry }: StoredEntry): Work | undefined {
  const body = decisionBodySchema.safeParse(entry.body).data;
  if (!body) return undefined;
  return {
    ...row,
    first_response_at: row.first_response_at ?? entry.time,
    decision_seq: seq,
    decided_on: body.decided_on,
    decided_at: entry.time,
    decider: entry.actor.id,
    response: body.response,
    departure: body.departure,
    above_first: body.above_first,
    exempted: body.exempted,
  };
}

const undecided = {
  decision_seq: null,
  decided_on: null,
  decided_at: null,
  decider: null,
  response: null,
  departure: null,
  above_first: false,
  exempted: false,
} as const;

/** The row after its decision fell: what was decided stays among the reversals. */
function reversed(row: Work, entry: number, by: Reversal['by']): Work {
  if (row.decision_seq === null) return row;
  const { decision_seq: decision, response, decisive } = row;
  const reversal: Reversal = { decision, response, decisive, by, entry };
  return { ...row, ...undecided, reversals: [...row.reversals, reversal], closed_on: null };
}

/** After an appeal or a correction: what fell is among the reversals, and what was varied stands as it now is. */
function affected(row: Work, stored: StoredEntry): Work | undefined {
  const effect = decisionEffect(stored);
  if (!effect || effect.effect === 'upheld' || effect.decision !== row.decision_seq) return undefined;
  const fallen = reversed(row, stored.seq, effect.by);
  if (effect.effect === 'set_aside') return fallen;
  const { decided_on, decided_at, decider } = row;
  const { response, departure, aboveFirst } = effect;
  const varied = { decision_seq: stored.seq, response, departure, above_first: aboveFirst };
  return { ...fallen, decided_on, decided_at, decider, ...varied };
}

const responded = (row: Work, { entry }: StoredEntry): Work => ({
  ...row,
  first_response_at: row.first_response_at ?? entry.time,
});

/** What an entry makes of the row of the subject that it names. */
function changed(row: Work, stored: StoredEntry): Work | undefined {
  switch (stored.entry.kind) {
    case 'recommendation_made':
      return recommended(row, stored);
    case 'decision_recorded':
      return decided(row, stored);
    case 'order_issued':
    case 'urging':
      return responded(row, stored);
    case 'appeal_decided':
    case 'correction':
      return affected(row, stored);
    default:
      return undefined;
  }
}

/** `case_work`, which digest, matrix, detection and statistics read. */
export async function projectWork(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const { kind, case: caseId, body } = stored.entry;
  if (caseId === null) return;
  if (kind === 'case_submitted') return submitted(to, caseId, stored);
  if (kind === 'facts_supplemented') return foundAnew(to, caseId, stored);
  const subject = body['subject'];
  if (typeof subject !== 'string') return;
  const row = await to.get('case_work', { case_id: caseId, subject });
  const after = row ? changed(row, stored) : undefined;
  if (after) await to.upsert('case_work', after);
}
