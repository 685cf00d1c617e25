import type { Departure, SentDecision } from '../domain/decision.js';
import { fail, ok, type Result } from '../domain/result.js';
import { appealUnderWay } from './appeals/appeal-under-way.js';
import { appealUntil, appealUntilAtLeast } from './appeals/appeal-until.js';
import { checkNotSeverer } from './appeals/check-not-severer.js';
import { decisionPast } from './appeals/decision-past.js';
import type { Participant } from './check-recused.js';
import { checkDecision, checkExemption, checkRung, requirementsOf } from './decision-checks.js';
import { hearingBodySchema } from './decision-body.js';
import { type DecidedGround, readGround } from './decision-ground.js';
import { departureOf } from './departure.js';
import type { OfficeDeps } from './deps.js';
import type { ReadTx, StoredEntry } from './ports.js';
import { checkTakingPart } from './recusals/check-taking-part.js';

/**
 * How a second person stands for a decision. `named`: the decider says who agreed, where nobody's id is known for
 * certain. `acts`: they agree themselves, under their own account, to what was proposed.
 */
export type SecondPerson = 'named' | 'acts';

/** A decision as somebody sends it, or agrees to it. */
export interface Judging {
  readonly caseId: string;
  readonly decision: SentDecision;
  readonly decider: string;
  readonly second: SecondPerson;
  /** Who asks now: the decider, or the second person. */
  readonly actor: string;
  /** Who else takes part in it. */
  readonly others: readonly Participant[];
  /** What was proposed on an earlier day still gives the time to appeal that a decision of today does. */
  readonly isProposed: boolean;
}

/** A decision that may be recorded, and what was found out about it. */
export interface Judged {
  readonly ground: DecidedGround;
  readonly departure: Departure;
  readonly requires: readonly string[];
  readonly firstDecidedOn: string | null;
  readonly appealUntil: string | null;
  readonly overtakes: number | null;
}

const wasHeard = (entries: readonly StoredEntry[], subject: string): boolean =>
  entries.some(
    ({ entry }) =>
      entry.kind === 'hearing' && hearingBodySchema.safeParse(entry.body).data?.subject === subject,
  );

/** All that forbids a decision, read in the transaction that records it; see `decide`. */
export async function judgeDecision(
  deps: OfficeDeps,
  tx: ReadTx,
  judging: Judging,
  time: number,
): Promise<Result<Judged>> {
  const { caseId, decision: sent, decider, second, actor, others } = judging;
  const read = await readGround(deps, tx, judging, time);
  if (!read.ok) return read;
  const ground = read.value;
  const { recommendation, rulebook, procedure, entries, today } = ground;
  const { subject, response } = sent;
  const unfit = [...checkRung(rulebook, response), ...checkExemption(recommendation, sent)];
  if (unfit.length > 0) return fail(unfit);
  const departure = sent.exemption_confirmed
    ? 'none'
    : departureOf(rulebook.ladder, recommendation.response, response);
  const requires = requirementsOf(rulebook, recommendation, response, departure);
  const past = decisionPast(entries, subject);
  const appeal = await appealUnderWay(tx.projections, caseId, subject);
  const severer = await checkNotSeverer(deps, tx, past, rulebook, { subject, response }, appeal);
  if (!severer.ok) return severer;
  const lastDay = judging.isProposed ? appealUntilAtLeast : appealUntil;
  const until = lastDay(procedure, today, sent.appeal_until ?? null);
  const people = { wasHeard: wasHeard(entries, subject), actor: decider, second };
  const problems = [
    ...(await checkTakingPart(tx, { caseId, entries }, actor, others)),
    ...severer.value,
    ...checkDecision({ recommendation, rulebook, departure, requires, ...people }, sent),
    ...(until.ok ? [] : until.error),
  ];
  if (problems.length > 0 || !until.ok) return fail(problems);
  const firstDecidedOn = past.fallen?.first_decided_on ?? null;
  return ok({ ground, departure, requires, firstDecidedOn, appealUntil: until.value, overtakes: appeal });
}
