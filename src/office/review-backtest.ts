import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { backtest, backtestKey } from './backtest.js';
import { isAtEnd, newState } from './backtest-state.js';
import type { OfficeDeps } from './deps.js';
import { headOfStore, recordedInStore } from './recorded-in-store.js';
import type { ReviewSummary } from './review-summary.js';

/**
 * The version on every case that is recorded under the rulebook, each for the day of its evaluation; null where there
 * is none. Problems: evaluations that differ; that it was told to stop.
 */
export async function reviewBacktest(
  deps: OfficeDeps,
  rulebook: Rulebook,
  stop: AbortSignal,
  onEntry: (done: number, of: number) => void,
): Promise<Result<ReviewSummary['backtest']>> {
  const head = await headOfStore(deps);
  if (!head.ok) return head;
  const trail = await recordedInStore(deps, rulebook.id, head.value);
  if (!trail.ok) return trail;
  const question = { rulebook, on: null, first: 0 };
  const ended = await backtest({
    ...question,
    trail: trail.value,
    state: newState(backtestKey(deps, question), head.value),
    stop,
    onPage: async (state) => {
      onEntry(state.next, head.value.size);
      return ok(state);
    },
  });
  if (!ended.ok) return ended;
  if (!isAtEnd(ended.value)) return fail([problem('publish_interrupted')]);
  const { evaluated, moves, not_read: notRead, engines_differ: differ } = ended.value.tally;
  if (differ > 0) return fail([problem('publish_backtest_engines_differ', { subjects: differ })]);
  if (evaluated + notRead === 0) return ok(null);
  const { milder, severer, level } = moves;
  return ok({
    entries: head.value.size,
    root: head.value.root,
    cases: evaluated,
    moved: milder + severer + level,
    milder,
    severer,
    not_read: notRead,
  });
}
