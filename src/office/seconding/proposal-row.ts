import { proposedCorrectionSchema } from '../appeals/appeal-body.js';
import type { StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { proposedWithdrawalSchema } from '../register-body.js';
import { proposedBodySchema } from './seconding-body.js';

type Row = ProjectionRow<'awaited_second'>;

const nothing = {
  subject: null,
  ref: null,
  rulebook: null,
  version: null,
  response: null,
  departure: null,
  effect: null,
} as const;

type Said = Omit<Row, 'proposal_seq' | 'case_id' | 'proposer'>;

function saidIn({ entry: { kind, body } }: StoredEntry): Said | null {
  if (kind === 'decision_proposed') {
    const said = proposedBodySchema.safeParse(body).data;
    if (!said) return null;
    const { subject, ref, recommendation, response, departure, proposed_on } = said;
    return {
      ...nothing,
      act: 'decision',
      subject,
      ref,
      rests_on: recommendation,
      response,
      departure,
      proposed_on,
    };
  }
  if (kind === 'correction_proposed') {
    const said = proposedCorrectionSchema.safeParse(body).data;
    if (!said) return null;
    const { subject, ref, decision, effect, response, proposed_on } = said;
    return { ...nothing, act: 'correction', subject, ref, rests_on: decision, effect, response, proposed_on };
  }
  if (kind === 'rulebook_withdrawal_proposed') {
    const said = proposedWithdrawalSchema.safeParse(body).data;
    if (!said) return null;
    const { id: rulebook, version, published, proposed_on } = said;
    return { ...nothing, act: 'withdrawal', rulebook, version, rests_on: published, proposed_on };
  }
  return null;
}

/** What an entry proposes to a second person, as the row that waits; null where it proposes nothing. */
export function proposalRow(stored: StoredEntry): Row | null {
  const said = saidIn(stored);
  const { seq, entry } = stored;
  return said && { ...said, proposal_seq: seq, case_id: entry.case, proposer: entry.actor.id };
}
