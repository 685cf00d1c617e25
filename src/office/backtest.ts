import { factsRead } from '../analysis/backtest/facts-read.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { ok, type Result } from '../domain/result.js';
import { semantics } from '../engine/recommend.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Finding } from './backtest-finding.js';
import { type BacktestState, isAtEnd, withFinding } from './backtest-state.js';
import { type Counted, countSubject, type Trial } from './backtest-subject.js';
import type { RecordedTrail, TrailPage } from './backtest-trail.js';
import { breathe } from './breathe.js';
import type { OfficeDeps } from './deps.js';
import { plain } from './plain.js';

/** What is tried on the recorded cases. */
export interface BacktestQuestion {
  readonly rulebook: Rulebook;
  /** The day for which its rules are read; null: the recorded day of each evaluation, as far as it holds on it. */
  readonly on: string | null;
  /** How many of the subjects that move are kept for showing. */
  readonly first: number;
}

export interface BacktestInput extends BacktestQuestion {
  readonly trail: RecordedTrail;
  /** Where to begin; `newState`, or what an earlier run came to over the same trail. */
  readonly state: BacktestState;
  readonly stop: AbortSignal;
  /** Told after each page. What it refuses ends the backtest. */
  readonly onPage: (state: BacktestState, findings: readonly Finding[]) => Promise<Result<BacktestState>>;
}

/** What two runs must have in common for one to go on where the other stopped, beside the trail. */
export const backtestKey = (
  { sha256 }: Pick<OfficeDeps, 'sha256'>,
  { rulebook, on, first }: BacktestQuestion,
): string => sha256(canonicalJson(plain([semantics, rulebook.hash, rulebook.calendar, on, first])));

const unreadable = (tally: Counted['tally'], one: TrailPage['unreadable'][number]): Counted => ({
  tally: { ...tally, not_read: tally.not_read + 1 },
  finding: { kind: 'not_read', case: one.caseId, subject: null, entry: one.seq, problems: one.problems },
});

/** The state after a page, and what was found in it, in the order of the entries. */
async function withPage(
  state: BacktestState,
  page: TrailPage,
  trial: Trial,
  first: number,
): Promise<{ readonly state: BacktestState; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  let { tally } = state;
  let lists: Pick<BacktestState, 'changes' | 'unread'> = state;
  const items = [...page.latest, ...page.unreadable].sort((a, b) => a.seq - b.seq);
  for (const item of items) {
    const counted = 'body' in item ? await countSubject(tally, trial, item) : unreadable(tally, item);
    tally = counted.tally;
    if (!counted.finding) continue;
    findings.push(counted.finding);
    lists = withFinding(lists, counted.finding, first);
  }
  const { changes, unread } = lists;
  return { state: { ...state, next: page.next, tally, changes, unread }, findings };
}

/**
 * Evaluates a version of the rules on every recorded case and compares (design section 4: bulk work uses the compiled
 * engine, cross-checked on a sample). Reads a page at a time and holds counts alone. Ends at the trail's head, or after
 * the page during which it was told to stop: `isAtEnd` of the state says which. Nothing is written to the trail.
 */
export async function backtest(input: BacktestInput): Promise<Result<BacktestState>> {
  const { rulebook, on, first, trail, stop } = input;
  const trial: Trial = { rulebook, on, read: factsRead(rulebook), versions: trail.versions };
  let { state } = input;
  if (isAtEnd(state)) return ok(state);
  for await (const page of trail.pages(state.next)) {
    if (!page.ok) return page;
    const counted = await withPage(state, page.value, trial, first);
    const saved = await input.onPage(counted.state, counted.findings);
    if (!saved.ok) return saved;
    state = saved.value;
    await breathe();
    if (stop.aborted) break;
  }
  return ok(state);
}
