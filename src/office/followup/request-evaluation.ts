import type { SentEvaluation } from '../../domain/evaluation.js';
import { type Problem, problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { appendEvaluated, type Prepared } from '../append-evaluated.js';
import { type CaseState, readState } from '../case-state.js';
import { todayFor, versionsFor } from '../case-versions.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import type { Made } from '../made-answer.js';
import type { Seal } from '../personal.js';
import type { ReadTx } from '../ports.js';
import { checkTakingPart } from '../recusals/check-taking-part.js';
import { hasSubstance } from '../substance.js';

export interface RequestEvaluationInput extends Asked {
  readonly caseId: string;
  readonly evaluation: SentEvaluation;
}

const unknownSubjects = (state: CaseState, named: readonly string[]): readonly Problem[] =>
  named.flatMap((id, index) => {
    const place = { path: `/subjects/${index}` };
    if (named.indexOf(id) < index) return [problem('office_subject_twice', { found: shownText(id) }, place)];
    const isKnown = state.subjects.some((subject) => subject.id === id);
    return isKnown ? [] : [problem('office_subject_unknown', { found: shownText(id) }, place)];
  });

async function prepare(
  deps: OfficeDeps,
  tx: ReadTx,
  { caseId, actor, evaluation: { subjects: named, reason } }: RequestEvaluationInput,
  seal: Seal,
  time: number,
): Promise<Result<Prepared>> {
  const found = await readState(tx.trail, caseId);
  if (!found.ok) return found;
  const { state, entries } = found.value;
  const loaded = await loadRulebook(deps, tx, state.rulebook);
  if (!loaded.ok) return loaded;
  const problems = [
    ...(await checkTakingPart(tx, { caseId, entries }, actor.id)),
    ...unknownSubjects(state, named ?? []),
    ...(hasSubstance(reason)
      ? []
      : [problem('office_reasons_empty', { found: shownText(reason) }, { path: '/reason' })]),
  ];
  if (problems.length > 0) return fail(problems);
  const today = todayFor(loaded.value, time);
  const versions = versionsFor(loaded.value, state, today);
  if (!versions.ok) return versions;
  const subjects = state.subjects.filter(({ id }) => named?.includes(id) ?? true);
  const body = { subjects: subjects.map(({ id }) => id), reason: await seal('reason', reason) };
  return ok({ body, state, subjects, versions: versions.value, today });
}

/**
 * Evaluates a case again on the facts that it has: after what an order came to, after a change of the rules or of what
 * histories count. `entry` is the number of `evaluation_requested`; the earlier recommendations stay in the trail.
 */
export const requestEvaluation = (deps: OfficeDeps, input: RequestEvaluationInput): Promise<Result<Made>> =>
  appendEvaluated(deps, input, {
    kind: 'evaluation_requested',
    prepare: (tx, seal, time) => prepare(deps, tx, input, seal, time),
  });
