import type { SentCorrection } from '../../domain/correction.js';
import { type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { CaseState } from '../case-state.js';
import { todayFor } from '../case-versions.js';
import type { Participant } from '../check-recused.js';
import type { OfficeDeps } from '../deps.js';
import type { SecondPerson } from '../judge-decision.js';
import { loadRulebook } from '../load-rulebooks.js';
import { notTheDecision } from '../not-the-decision.js';
import type { ReadTx, StoredEntry } from '../ports.js';
import { checkSubject } from '../record-hearing.js';
import { checkTakingPart } from '../recusals/check-taking-part.js';
import { hasSubstance, sameName } from '../substance.js';
import type { Reader } from './appeal-body.js';
import { decisionPast } from './decision-past.js';
import { hasDecided } from './has-decided.js';
import { readersToTell } from './readers-to-tell.js';
import { notVaried, type Varied, variedDecision } from './varied-decision.js';

/** A correction as somebody sends it, or agrees to it. */
export interface JudgingCorrection {
  readonly caseId: string;
  readonly state: CaseState;
  readonly entries: readonly StoredEntry[];
  readonly correction: SentCorrection;
  readonly corrector: string;
  readonly second: SecondPerson;
  /** Who asks now: who corrects, or the second person. */
  readonly actor: string;
  /** Who else takes part in it. */
  readonly others: readonly Participant[];
}

/** A correction that may be recorded, and what was found out about it. */
export interface JudgedCorrection {
  readonly varied: Varied;
  /** Of the subject, in the register. */
  readonly ref: string | null;
  readonly tell: readonly Reader[];
  readonly today: string;
  /** Who corrects has made the decision or agreed to it, so that somebody else has to agree. */
  readonly needsSecond: boolean;
}

function checkNamed({ correction, corrector, second }: JudgingCorrection, needsSecond: boolean): Problem[] {
  if (second === 'acts') return [];
  const place = { path: '/second_person' };
  const named = correction.second_person ?? null;
  if (named === null)
    return needsSecond
      ? [problem('office_correction_needs_second', { found: quoted(corrector) }, place)]
      : [];
  const isOther = !sameName(named, corrector) && !sameName(named, '');
  return isOther ? [] : [problem('office_second_person_same', { found: shownText(named) }, place)];
}

/** All that forbids a correction, read in the transaction that records it; see `correctDecision`. */
export async function judgeCorrection(
  deps: OfficeDeps,
  tx: ReadTx,
  judging: JudgingCorrection,
  time: number,
): Promise<Result<JudgedCorrection>> {
  const { caseId, state, entries, correction, corrector, actor, others } = judging;
  const { subject, decision, reasons } = correction;
  const unknown = checkSubject(state, subject);
  if (unknown.length > 0) return fail(unknown);
  const row = await tx.projections.get('decision', { case_id: caseId, subject });
  if (row?.decision_seq !== decision) return fail([notTheDecision(subject, row?.decision_seq, decision)]);
  if (row.under_appeal) return fail([problem('office_under_appeal', { subject: quoted(subject) })]);
  const { chain } = decisionPast(entries, subject);
  const needsSecond = await hasDecided(tx.personal, { caseId, entries }, chain, corrector);
  const problems = [
    ...(await checkTakingPart(tx, { caseId, entries }, actor, others)),
    ...checkNamed(judging, needsSecond),
    ...(hasSubstance(reasons)
      ? []
      : [problem('office_reasons_empty', { found: shownText(reasons) }, { path: '/reasons' })]),
  ];
  if (problems.length > 0) return fail(problems);
  const response = correction.effect === 'varied' ? correction.response : null;
  const varied = response === null ? ok(notVaried) : await variedDecision(deps, tx, row, response);
  if (!varied.ok) return varied;
  const loaded = await loadRulebook(deps, tx, state.rulebook);
  if (!loaded.ok) return loaded;
  return ok({
    varied: varied.value,
    ref: row.ref,
    tell: readersToTell(entries, subject, chain),
    today: todayFor(loaded.value, time),
    needsSecond,
  });
}
