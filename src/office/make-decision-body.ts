import type { Commitment } from '../domain/commitment.js';
import type { Departure, SentDecision } from '../domain/decision.js';
import type { DecisionBody } from './decision-body.js';
import type { DecidedGround } from './decision-ground.js';
import { needed, type Seal } from './personal.js';
import type { RecommendationBody } from './recommendation-body.js';

/** Typed facts that were reported of the subject: what later cases are compared with. */
const comparedFacts = ({ facts }: RecommendationBody): DecisionBody['facts'] =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, { value, origin }]) =>
      origin === 'reported' && value !== null ? [[name, value]] : [],
    ),
  );

/** What was found out about it when it was checked. */
interface Found {
  readonly departure: Departure;
  readonly requires: readonly string[];
  readonly firstDecidedOn: string | null;
  readonly appealUntil: string | null;
  readonly overtakes: number | null;
  readonly seconding: DecisionBody['seconding'];
}

type SealedTexts = Pick<DecisionBody, 'reasons' | 'cannot_establish' | 'officers'>;

/** The free texts of a decision and the names of the officers, kept outside. */
export async function sealTexts(seal: Seal, sent: SentDecision): Promise<SealedTexts> {
  const cannotEstablish: Record<string, Commitment> = {};
  for (const [fact, why] of Object.entries(sent.cannot_establish ?? {}))
    cannotEstablish[fact] = await needed(seal, `cannot_establish/${fact}`, why);
  const officers: Commitment[] = [];
  for (const [index, officer] of (sent.officers ?? []).entries())
    officers.push(await needed(seal, `officers/${index}`, officer));
  const reasons = await needed(seal, 'reasons', sent.reasons);
  return { reasons, cannot_establish: cannotEstablish, officers };
}

/** The body of `decision_recorded`; its texts are kept outside. */
export async function makeDecisionBody(
  seal: Seal,
  { state, body, recommendation, rulebook, today }: DecidedGround,
  sent: SentDecision,
  { departure, requires, firstDecidedOn, appealUntil, overtakes, seconding }: Found,
): Promise<DecisionBody> {
  const first = rulebook.ladder[0]?.id;
  return {
    subject: sent.subject,
    ref: body.ref,
    act: body.act,
    recommendation: sent.recommendation,
    response: sent.response,
    above_first: sent.response !== null && sent.response !== first,
    departure,
    exempted: recommendation.exemption !== null && sent.exemption_confirmed === true,
    facts_confirmed: sent.facts_confirmed,
    ...(await sealTexts(seal, sent)),
    second_person: await seal('second_person', sent.second_person),
    seconding,
    requires: [...requires],
    decided_on: today,
    first_decided_on: firstDecidedOn,
    appeal_until: appealUntil,
    overtakes,
    conduct_from: state.conduct.from,
    facts: comparedFacts(body),
  };
}
