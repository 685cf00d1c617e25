import { z } from 'zod';
import type { Commitment } from '../domain/commitment.js';
import { departures, type Departure, type SentDecision } from '../domain/decision.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { type CaseState, readState } from './case-state.js';
import { todayFor } from './case-versions.js';
import { checkRecused } from './check-recused.js';
import { checkStale } from './check-stale.js';
import { checkDecision, checkExemption, checkRung, requirementsOf } from './decision-checks.js';
import { type DecisionBody, hearingBodySchema } from './decision-body.js';
import { departureOf } from './departure.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import { needed, type Seal, sealFor } from './personal.js';
import { bodyOf } from './plain.js';
import type { ReadTx, StoredEntry, WriteTx } from './ports.js';
import { readRecommendation } from './read-recommendation.js';
import type { RecommendationBody } from './recommendation-body.js';

export interface DecideInput extends Asked {
  readonly caseId: string;
  readonly decision: SentDecision;
}

/** `entry` is the number of `decision_recorded`. */
export interface DecideAnswer extends Answered {
  readonly caseId: string;
  readonly entry: number;
  readonly departure: Departure;
}

const answerSchema = z.object({ case: z.string(), entry: z.int(), departure: z.enum(departures) });

/** The recommendation must be the subject's latest, and not decided on yet. */
async function checkLatest(tx: ReadTx, caseId: string, sent: SentDecision): Promise<readonly Problem[]> {
  const row = await tx.projections.get('case_subject', { case_id: caseId, subject: sent.subject });
  if (!row) return [problem('office_subject_unknown', { found: quoted(sent.subject) }, { path: '/subject' })];
  const latest = row.recommendation_seq;
  if (latest !== sent.recommendation) {
    const params = { subject: quoted(sent.subject), expected: latest ?? '-', found: sent.recommendation };
    return [problem('office_not_latest', params, { path: '/recommendation' })];
  }
  if (row.decision_seq === null || row.decision_seq < latest) return [];
  const params = { subject: quoted(sent.subject), number: row.decision_seq };
  return [problem('office_already_decided', params)];
}

const wasHeard = (entries: readonly StoredEntry[], subject: string): boolean =>
  entries.some(
    ({ entry }) =>
      entry.kind === 'hearing' && hearingBodySchema.safeParse(entry.body).data?.subject === subject,
  );

interface Ground {
  readonly state: CaseState;
  readonly entries: readonly StoredEntry[];
  readonly body: RecommendationBody;
  readonly recommendation: Recommendation;
  readonly rulebook: Rulebook;
  readonly today: string;
}

/** What the decision rests on, read in the transaction that records it. */
async function readGround(
  deps: OfficeDeps,
  tx: ReadTx,
  { caseId, decision: sent }: DecideInput,
  time: number,
): Promise<Result<Ground>> {
  const found = await readState(tx.trail, caseId);
  if (!found.ok) return found;
  const late = await checkLatest(tx, caseId, sent);
  if (late.length > 0) return fail(late);
  const { state, entries } = found.value;
  const failed = entries.findLast(({ entry }) => entry.kind === 'evaluation_failed');
  if (failed && failed.seq > sent.recommendation)
    return fail([problem('office_failed_since', { number: failed.seq, found: sent.recommendation })]);
  const read = await readRecommendation(tx, deps, sent.recommendation);
  if (!read.ok) return read;
  const loaded = await loadRulebook(deps, tx, state.rulebook);
  if (!loaded.ok) return loaded;
  const today = todayFor(loaded.value, time);
  const { body, recommendation } = read.value;
  const stale = await checkStale(tx, loaded.value, state, body, today);
  if (!stale.ok) return stale;
  if (stale.value.length > 0) return fail(stale.value);
  const used = loaded.value.find(({ rulebook }) => rulebook.hash === recommendation.rulebook.hash);
  const rulebook = (used ?? loaded.value[0]).rulebook;
  return ok({ state, entries, body, recommendation, rulebook, today });
}

/** Typed facts that were reported of the subject: what later cases are compared with. */
const comparedFacts = ({ facts }: RecommendationBody): DecisionBody['facts'] =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, { value, origin }]) =>
      origin === 'reported' && value !== null ? [[name, value]] : [],
    ),
  );

async function decisionBody(
  seal: Seal,
  { state, body, recommendation, rulebook, today }: Ground,
  sent: SentDecision,
  departure: Departure,
  requires: readonly string[],
): Promise<DecisionBody> {
  const cannotEstablish: Record<string, Commitment> = {};
  for (const [fact, why] of Object.entries(sent.cannot_establish ?? {}))
    cannotEstablish[fact] = await needed(seal, `cannot_establish/${fact}`, why);
  const officers: Commitment[] = [];
  for (const [index, officer] of (sent.officers ?? []).entries())
    officers.push(await needed(seal, `officers/${index}`, officer));
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
    reasons: await needed(seal, 'reasons', sent.reasons),
    cannot_establish: cannotEstablish,
    second_person: await seal('second_person', sent.second_person),
    officers,
    requires: [...requires],
    decided_on: today,
    appeal_until: sent.appeal_until ?? null,
    conduct_from: state.conduct.from,
    facts: comparedFacts(body),
  };
}

const takingPart = (actor: string, { second_person: second, officers }: SentDecision) => [
  { name: actor, path: null },
  ...(second ? [{ name: second, path: '/second_person' }] : []),
  ...(officers ?? []).map((name, index) => ({ name, path: `/officers/${index}` })),
];

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  input: DecideInput,
  time: number,
): Promise<Result<{ readonly entry: number; readonly departure: Departure }>> {
  const { caseId, decision: sent, actor } = input;
  const ground = await readGround(deps, tx, input, time);
  if (!ground.ok) return ground;
  const { recommendation, rulebook, entries, today } = ground.value;
  const unfit = [...checkRung(rulebook, sent.response), ...checkExemption(recommendation, sent)];
  if (unfit.length > 0) return fail(unfit);
  const departure = sent.exemption_confirmed
    ? 'none'
    : departureOf(rulebook.ladder, recommendation.response, sent.response);
  const requires = requirementsOf(rulebook, recommendation, sent.response, departure);
  const heard = wasHeard(entries, sent.subject);
  const problems = [
    ...checkRecused(entries, takingPart(actor.id, sent)),
    ...checkDecision(
      { recommendation, rulebook, departure, requires, wasHeard: heard, actor: actor.id },
      sent,
    ),
    ...(sent.appeal_until && sent.appeal_until < today
      ? [
          problem(
            'office_appeal_over',
            { expected: today, found: sent.appeal_until },
            { path: '/appeal_until' },
          ),
        ]
      : []),
  ];
  if (problems.length > 0) return fail(problems);
  const body = await decisionBody(await sealFor(tx, caseId), ground.value, sent, departure, requires);
  const entry = { kind: 'decision_recorded', time, actor, case: caseId, body: bodyOf(body) } as const;
  const appended = await tx.append(entry);
  return appended.ok ? ok({ entry: appended.value.seq, departure }) : appended;
}

/**
 * Records what a person decided for one subject, with reasons. Problems: `office_not_latest` (kind precondition) when
 * there is a newer recommendation; `office_recommendation_stale` (conflict) when the rules or the history have
 * changed since; what the rung and the departure require and is not there. All of one kind are reported together.
 */
export async function decide(deps: OfficeDeps, input: DecideInput): Promise<Result<DecideAnswer>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, input, time);
      if (!done.ok) return done;
      return ok({ answer: { case: input.caseId, ...done.value }, value: null });
    },
  });
  if (!written.ok) return written;
  const { case: caseId, entry, departure } = answerSchema.parse(written.value.answer);
  return ok({ repeated: written.value.repeated, caseId, entry, departure });
}
