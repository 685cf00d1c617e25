import type { SubmittedCase } from '../domain/case.js';
import { fail, ok, type Result } from '../domain/result.js';
import { hexOf } from '../trail/bytes.js';
import { checkCampaign } from './campaigns/check-campaign.js';
import { stateOfBody } from './case-state.js';
import { todayFor } from './case-versions.js';
import { checkCase, type CheckedCase } from './check-case.js';
import type { Asked, OfficeDeps } from './deps.js';
import { type Evaluate, evaluator } from './evaluator.js';
import { loadRulebook } from './load-rulebooks.js';
import { answerOf, type Made, madeAnswer } from './made-answer.js';
import { sealFor } from './personal.js';
import { bodyOf } from './plain.js';
import type { ReadTx, WriteTx } from './ports.js';
import { type RecordedEvaluation, recordRecommendations } from './record-recommendations.js';
import { closedRefs } from './register/open-subject.js';
import { resolveActs } from './resolve-acts.js';
import { draftState, sealCase } from './seal-case.js';
import { inputsOf, requestOf } from './subject-inputs.js';

export interface SubmitInput extends Asked {
  readonly case: SubmittedCase;
}

/** `entry` is the number of `case_submitted`. */
export type SubmitAnswer = Made;

/** One attempt to submit: ids and time are the same however often the store runs it. */
interface Submission {
  readonly sent: SubmittedCase;
  readonly actor: Asked['actor'];
  readonly caseId: string;
  readonly actId: string;
  readonly time: number;
}

async function check(
  deps: OfficeDeps,
  tx: ReadTx,
  { sent, time }: Submission,
): Promise<Result<{ readonly checked: CheckedCase; readonly today: string }>> {
  const loaded = await loadRulebook(deps, tx, sent.rulebook);
  if (!loaded.ok) return loaded;
  const today = todayFor(loaded.value, time);
  const checked = checkCase(loaded.value, sent, today, today, 'submitted');
  const refused = [...(await closedRefs(tx, sent.subjects)), ...(await checkCampaign(tx.projections, sent))];
  if (refused.length > 0) return fail([...(checked.ok ? [] : checked.error), ...refused]);
  return checked.ok ? ok({ checked: checked.value, today }) : checked;
}

const actsOf = (tx: ReadTx, { sent, actId }: Submission) =>
  resolveActs(tx, sent.act ?? null, sent.subjects, actId);

/** Evaluates on a snapshot, ahead of the write. Whether the case is refused is for the write to say. */
async function evaluateAhead(
  deps: OfficeDeps,
  tx: ReadTx,
  evaluate: Evaluate,
  submission: Submission,
): Promise<Result<null>> {
  const found = await check(deps, tx, submission);
  if (!found.ok) return ok(null);
  const { checked, today } = found.value;
  const state = await draftState(submission.caseId, checked, await actsOf(tx, submission));
  for (const subject of state.subjects)
    await evaluate(requestOf(await inputsOf(tx, state, subject, checked.versions, today)));
  return ok(null);
}

async function registerSubjects(tx: WriteTx, { sent, actor, time }: Submission): Promise<Result<null>> {
  for (const { ref, kind } of sent.subjects) {
    if (!ref || (await tx.projections.get('subject_register', { ref }))) continue;
    const body = bodyOf({ ref, kind: kind ?? null });
    const appended = await tx.append({ kind: 'subject_registered', time, actor, case: null, body });
    if (!appended.ok) return appended;
  }
  return ok(null);
}

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  evaluate: Evaluate,
  submission: Submission,
): Promise<Result<{ readonly entry: number; readonly value: RecordedEvaluation }>> {
  const { actor, caseId, time } = submission;
  const found = await check(deps, tx, submission);
  if (!found.ok) return found;
  const { checked, today } = found.value;
  const registered = await registerSubjects(tx, submission);
  if (!registered.ok) return registered;
  const acts = await actsOf(tx, submission);
  const body = await sealCase(await sealFor(tx, caseId), checked, acts, today);
  const appended = await tx.append({ kind: 'case_submitted', time, actor, case: caseId, body: bodyOf(body) });
  if (!appended.ok) return appended;
  const entry = appended.value.seq;
  const state = stateOfBody(caseId, body);
  const inputs = [];
  for (const subject of state.subjects)
    inputs.push(await inputsOf(tx, state, subject, checked.versions, today));
  const recorded = await recordRecommendations(
    tx,
    deps,
    evaluate,
    { caseId, actor, time, seq: entry },
    inputs,
  );
  return recorded.ok ? ok({ entry, value: recorded.value }) : recorded;
}

/**
 * Takes in a case and answers it: the case, its recommendations and new entries of the register are one transaction,
 * and the answer exists only when they are durable. The reporter never reaches the engine.
 * Problems: `office_rulebook_unknown`, `office_no_version_in_force`, `register_merged` and `register_split` with the
 * ref to use instead, those of the facts and days with their paths,
 * `trail_entry_too_large`, and of kind engine_disagreement, when the case is recorded but nothing is recommended.
 */
export async function submitCase(deps: OfficeDeps, input: SubmitInput): Promise<Result<SubmitAnswer>> {
  const submission: Submission = {
    sent: input.case,
    actor: input.actor,
    caseId: `c-${hexOf(deps.random(8))}`,
    actId: `a-${hexOf(deps.random(8))}`,
    time: deps.clock(),
  };
  const evaluate = evaluator(deps);
  const ahead = await deps.store.read((tx) => evaluateAhead(deps, tx, evaluate, submission));
  if (!ahead.ok) return fail(ahead.error);
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, evaluate, submission);
      if (!done.ok) return done;
      const { entry, value } = done.value;
      return ok({ answer: madeAnswer(submission.caseId, entry, value), value });
    },
  });
  return written.ok ? answerOf(deps, written.value) : written;
}
