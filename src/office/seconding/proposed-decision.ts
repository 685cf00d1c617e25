import type { SentDecision } from '../../domain/decision.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { todayFor } from '../case-versions.js';
import { sentencesOf } from '../decision-checks.js';
import { checkLatest } from '../decision-ground.js';
import { type Judged, judgeDecision } from '../judge-decision.js';
import { loadRulebook } from '../load-rulebooks.js';
import { makeDecisionBody } from '../make-decision-body.js';
import { sealFor } from '../personal.js';
import { bodyOf } from '../plain.js';
import { readRecommendation } from '../read-recommendation.js';
import { checkTakingPart } from '../recusals/check-taking-part.js';
import { fromKept, type TextAt } from './kept-texts.js';
import { atProposal, type ProposedIn } from './proposed-act.js';
import type { ProposedAct } from './second-proposed.js';
import type { ProposedBody } from './seconding-body.js';

/** The decision as the decider sent it. */
const sentOf = (body: ProposedBody, textAt: TextAt): SentDecision => ({
  subject: body.subject,
  recommendation: body.recommendation,
  response: body.response,
  facts_confirmed: body.facts_confirmed,
  reasons: textAt(body.reasons),
  cannot_establish: Object.fromEntries(
    Object.entries(body.cannot_establish).map(([fact, why]) => [fact, textAt(why)]),
  ),
  officers: body.officers.map(textAt),
  exemption_confirmed: body.exemption_confirmed,
  appeal_until: body.appeal_until,
});

/**
 * A proposed decision, to be judged once more as of today. What the decider proposed is theirs: they are the actor of
 * the decision, which names who agreed.
 */
export async function proposedDecision(
  { deps, tx, caseId, state, entries, stored, actor, time }: ProposedIn,
  body: ProposedBody,
): Promise<Result<ProposedAct<Judged>>> {
  const kept = await fromKept(tx.personal, { caseId, proposal: stored.seq }, (textAt) =>
    sentOf(body, textAt),
  );
  if (!kept.ok) return kept;
  const sent = kept.value;
  const rests = await readRecommendation(tx, deps, body.recommendation);
  if (!rests.ok) return rests;
  const loaded = await loadRulebook(deps, tx, state.rulebook);
  if (!loaded.ok) return loaded;
  const decider = stored.entry.actor;
  const others = [decider.id, ...(sent.officers ?? [])].map((name) => ({ name, path: '/proposal' }));
  const asked = { caseId, decision: sent, decider: decider.id, second: 'acts', actor: actor.id } as const;
  return ok({
    act: 'decision',
    stored,
    about: { subject: body.subject },
    written: [sent.reasons, ...Object.values(sent.cannot_establish ?? {})],
    said: sentencesOf(rests.value.recommendation),
    today: todayFor(loaded.value, time),
    seal: () => sealFor(tx, caseId),
    refusals: async () => [
      ...(await checkTakingPart(tx, { caseId, entries }, actor.id)),
      ...atProposal(await checkLatest(deps, tx, caseId, sent)),
    ],
    judge: async () => {
      const judged = await judgeDecision(deps, tx, { ...asked, others, isProposed: true }, time);
      return judged.ok ? judged : fail(atProposal(judged.error));
    },
    record: async (judged, seconding) => {
      const seal = await sealFor(tx, caseId);
      const made = await makeDecisionBody(seal, judged.ground, sent, { ...judged, seconding });
      const entry = { kind: 'decision_recorded', time, actor: decider, case: caseId } as const;
      const appended = await tx.append({ ...entry, body: bodyOf(made) });
      return appended.ok ? ok(appended.value.seq) : appended;
    },
  });
}
