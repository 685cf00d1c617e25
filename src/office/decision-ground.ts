import type { SentDecision } from '../domain/decision.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { type CaseState, readState } from './case-state.js';
import { todayFor } from './case-versions.js';
import { checkStale } from './check-stale.js';
import type { OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import type { ReadTx, StoredEntry } from './ports.js';
import { readRecommendation } from './read-recommendation.js';
import type { RecommendationBody } from './recommendation-body.js';
import { whatMoved } from './what-moved.js';

/** The subject, and the recommendation that is decided on. */
type DecidedOn = Pick<SentDecision, 'subject' | 'recommendation'>;

/** The recommendation must be the subject's latest, and not decided on yet. */
export async function checkLatest(
  deps: OfficeDeps,
  tx: ReadTx,
  caseId: string,
  sent: DecidedOn,
): Promise<readonly Problem[]> {
  const row = await tx.projections.get('case_subject', { case_id: caseId, subject: sent.subject });
  if (!row) return [problem('office_subject_unknown', { found: quoted(sent.subject) }, { path: '/subject' })];
  const latest = row.recommendation_seq;
  if (latest !== sent.recommendation) {
    const params = { subject: quoted(sent.subject), expected: latest ?? '-', found: sent.recommendation };
    const late = problem('office_not_latest', params, { path: '/recommendation' });
    if (latest === null) return [late];
    const change = { from: sent.recommendation, to: latest };
    return [late, ...(await whatMoved(tx.trail, deps, caseId, change))];
  }
  if (row.decision_seq === null || (row.decided_recommendation_seq ?? -1) < latest) return [];
  const params = { subject: quoted(sent.subject), number: row.decision_seq };
  return [problem('office_already_decided', params)];
}

/** What a decision rests on. */
export interface DecidedGround {
  readonly state: CaseState;
  readonly entries: readonly StoredEntry[];
  readonly body: RecommendationBody;
  readonly recommendation: Recommendation;
  readonly rulebook: Rulebook;
  /** The version of the day of the decision, which says how it is appealed against. */
  readonly procedure: Rulebook;
  readonly today: string;
}

/** What the decision rests on, read in the transaction that records it. */
export async function readGround(
  deps: OfficeDeps,
  tx: ReadTx,
  { caseId, decision: sent }: { readonly caseId: string; readonly decision: DecidedOn },
  time: number,
): Promise<Result<DecidedGround>> {
  const found = await readState(tx.trail, caseId);
  if (!found.ok) return found;
  const late = await checkLatest(deps, tx, caseId, sent);
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
  const [newest] = loaded.value;
  const versionOf = (hash: string): Rulebook =>
    (loaded.value.find((each) => each.rulebook.hash === hash) ?? newest).rulebook;
  const rulebook = versionOf(recommendation.rulebook.hash);
  const procedure = versionOf(body.decision.hash);
  return ok({ state, entries, body, recommendation, rulebook, procedure, today });
}
