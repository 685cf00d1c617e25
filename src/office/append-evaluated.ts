import type { EntryKind } from '../domain/entry.js';
import { ok, type Result } from '../domain/result.js';
import type { CaseState } from './case-state.js';
import type { CaseVersions } from './case-versions.js';
import type { Asked, OfficeDeps } from './deps.js';
import { type Evaluate, evaluator } from './evaluator.js';
import { answerOf, type Made, madeAnswer } from './made-answer.js';
import { type Seal, sealFor } from './personal.js';
import { bodyOf } from './plain.js';
import type { ReadTx, WriteTx } from './ports.js';
import { type RecordedEvaluation, recordRecommendations } from './record-recommendations.js';
import { inputsOf, requestOf, type SubjectInputs } from './subject-inputs.js';

/** An entry after which subjects are evaluated, and the case as the entry leaves it. */
export interface Prepared {
  readonly body: object;
  readonly state: CaseState;
  readonly subjects: CaseState['subjects'];
  readonly versions: CaseVersions;
  readonly today: string;
}

/** What an act that makes recommendations necessary says of its entry. */
export interface EvaluatedAddition {
  readonly kind: EntryKind;
  readonly prepare: (tx: ReadTx, seal: Seal, time: number) => Promise<Result<Prepared>>;
}

async function inputsFor(tx: ReadTx, prepared: Prepared): Promise<readonly SubjectInputs[]> {
  const { state, subjects, versions, today } = prepared;
  const inputs: SubjectInputs[] = [];
  for (const subject of subjects) inputs.push(await inputsOf(tx, state, subject, versions, today));
  return inputs;
}

/** Nothing is kept: for looking ahead. */
const noSeal: Seal = async () => null;

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  evaluate: Evaluate,
  { caseId, actor, time }: Pick<Asked, 'actor'> & { readonly caseId: string; readonly time: number },
  { kind, prepare }: EvaluatedAddition,
): Promise<Result<{ readonly entry: number; readonly value: RecordedEvaluation }>> {
  const prepared = await prepare(tx, await sealFor(tx, caseId), time);
  if (!prepared.ok) return prepared;
  const body = bodyOf(prepared.value.body);
  const appended = await tx.append({ kind, time, actor, case: caseId, body });
  if (!appended.ok) return appended;
  const entry = appended.value.seq;
  const inputs = await inputsFor(tx, prepared.value);
  const cause = { caseId, actor, time, seq: entry };
  const recorded = await recordRecommendations(tx, deps, evaluate, cause, inputs);
  return recorded.ok ? ok({ entry, value: recorded.value }) : recorded;
}

/** Adds one entry to a case and, in the same transaction, what is recommended after it for the subjects it concerns. */
export async function appendEvaluated(
  deps: OfficeDeps,
  { caseId, actor, idempotency }: Asked & { readonly caseId: string },
  addition: EvaluatedAddition,
): Promise<Result<Made>> {
  const time = deps.clock();
  const evaluate = evaluator(deps);
  const ahead = await deps.store.read(async (tx) => {
    const prepared = await addition.prepare(tx, noSeal, time);
    if (prepared.ok)
      for (const inputs of await inputsFor(tx, prepared.value)) await evaluate(requestOf(inputs));
    return ok(null);
  });
  if (!ahead.ok) return ahead;
  const written = await deps.store.write({
    idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, evaluate, { caseId, actor, time }, addition);
      if (!done.ok) return done;
      const { entry, value } = done.value;
      return ok({ answer: madeAnswer(caseId, entry, value), value });
    },
  });
  return written.ok ? answerOf(deps, written.value) : written;
}
