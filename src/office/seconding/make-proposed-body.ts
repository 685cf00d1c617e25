import type { SentDecision } from '../../domain/decision.js';
import type { Judged } from '../judge-decision.js';
import { sealTexts } from '../make-decision-body.js';
import type { Seal } from '../personal.js';
import type { ProposedBody } from './seconding-body.js';

/** The body of `decision_proposed`; its texts are kept outside, as those of a decision are. */
export const makeProposedBody = async (
  seal: Seal,
  { ground: { body, today }, departure, requires }: Judged,
  sent: SentDecision,
): Promise<ProposedBody> => ({
  subject: sent.subject,
  ref: body.ref,
  recommendation: sent.recommendation,
  response: sent.response,
  departure,
  facts_confirmed: sent.facts_confirmed,
  ...(await sealTexts(seal, sent)),
  requires: [...requires],
  exemption_confirmed: sent.exemption_confirmed === true,
  appeal_until: sent.appeal_until ?? null,
  proposed_on: today,
});
