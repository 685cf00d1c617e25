import { appealBodySchema } from './appeals/appeal-body.js';
import { type DecisionEffect, decisionEffect } from './appeals/decision-effect.js';
import { decisionBodySchema } from './decision-body.js';
import type { ProjectionRow } from './projections.js';
import type { StoredEntry } from './ports.js';

type DecisionRow = ProjectionRow<'decision'>;

/** What an entry of a case makes of the decisions that stand, by subject. */
export interface DecisionChange {
  readonly subject: string;
  /** Null: none stands any more. */
  readonly row: DecisionRow | null;
}

function decided(caseId: string, { seq, entry }: StoredEntry): DecisionChange | undefined {
  const body = decisionBodySchema.safeParse(entry.body);
  if (!body.success) return undefined;
  const decision = body.data;
  const row = {
    case_id: caseId,
    subject: decision.subject,
    ref: decision.ref,
    decision_seq: seq,
    recommendation_seq: decision.recommendation,
    act: decision.act,
    facts: decision.facts,
    conduct_from: decision.conduct_from,
    decided_on: decision.decided_on,
    first_decided_on: decision.first_decided_on ?? decision.decided_on,
    response: decision.response,
    above_first: decision.above_first,
    exempted: decision.exempted,
    final: decision.appeal_until === null,
    appeal_until: decision.appeal_until,
    under_appeal: false,
    suspends: [],
  };
  return { subject: decision.subject, row };
}

/** Nobody hears an appeal any more, and the last day of appeal stays as it was. */
const settledBy = ({ by, appealUntil }: DecisionEffect) =>
  by === 'appeal' ? { under_appeal: false, suspends: [], final: true, appeal_until: appealUntil } : {};

/** A varied decision is that of the entry that varied it, and counts since the day of the first. */
function affected({ seq }: StoredEntry, row: DecisionRow, effect: DecisionEffect): DecisionChange {
  const { subject, response, aboveFirst } = effect;
  if (effect.effect === 'set_aside') return { subject, row: null };
  const settled = { ...row, ...settledBy(effect) };
  if (effect.effect === 'upheld') return { subject, row: settled };
  return { subject, row: { ...settled, decision_seq: seq, response, above_first: aboveFirst } };
}

/**
 * The change that an entry makes to the decision that stands for a subject, or undefined if it makes none. The
 * projector and the replay of histories both go by it, so that they cannot differ.
 */
export function decisionChange(
  stored: StoredEntry,
  before: (subject: string) => DecisionRow | null,
): DecisionChange | undefined {
  const { entry } = stored;
  if (entry.case === null) return undefined;
  if (entry.kind === 'decision_recorded') return decided(entry.case, stored);
  if (entry.kind === 'appeal_lodged') {
    const body = appealBodySchema.safeParse(entry.body);
    const row = body.success ? before(body.data.subject) : null;
    if (!body.success || row?.decision_seq !== body.data.decision) return undefined;
    const { suspends } = body.data;
    return { subject: row.subject, row: { ...row, under_appeal: true, suspends } };
  }
  const effect = decisionEffect(stored);
  const row = effect ? before(effect.subject) : null;
  return effect && row?.decision_seq === effect.decision ? affected(stored, row, effect) : undefined;
}

/** The subject that an entry about a decision names, so that its row can be looked up. */
export const subjectOfDecisionEntry = ({ entry }: StoredEntry): string | undefined =>
  ['decision_recorded', 'appeal_lodged', 'appeal_decided', 'correction'].includes(entry.kind) &&
  typeof entry.body['subject'] === 'string'
    ? entry.body['subject']
    : undefined;
