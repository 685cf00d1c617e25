import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import type { ReadCaseFiles } from './case-files.js';
import { countedBy } from './counted-by.js';
import type { OfficeDeps } from './deps.js';
import { reviewBacktest } from './review-backtest.js';
import { reviewDifference } from './review-difference.js';
import { reviewProofs } from './review-proofs.js';
import type { ReviewSummary } from './review-summary.js';
import { reviewTests } from './review-tests.js';

export type ReviewStep = 'cases' | 'proofs' | 'backtest';

/** How a review is watched and stopped. */
export interface ReviewWatch {
  /** Told what is under way and how far it is; `of` null where it is not known. */
  readonly onStep?: (step: ReviewStep, done: number, of: number | null) => void;
  /** The review ends with a problem when told so. */
  readonly stop?: AbortSignal;
}

/** What a version is reviewed with. */
export interface ReviewContext extends ReviewWatch {
  /** Those of the static checks. */
  readonly warnings: readonly Problem[];
  readonly cases: ReadCaseFiles;
  /** The published versions that stand, for cases about the choice among them. */
  readonly published: readonly Rulebook[];
  /** The version that it follows on. */
  readonly against: Rulebook | null;
}

const never = new AbortController().signal;

/**
 * Finds out what a version does before anyone is judged by it: its cases, its properties and the built-in invariants
 * over all cases, how it differs from the version before, and what it would have recommended in every recorded case.
 * Problems: of kind finding what forbids to propose it (a case that does not pass, a rule that no case meets, a
 * property that is refuted), all of the first kind that has any; evaluations that differ.
 */
export async function reviewRulebook(
  deps: OfficeDeps,
  rulebook: Rulebook,
  { warnings, cases, published, against, onStep = () => undefined, stop = never }: ReviewContext,
): Promise<Result<ReviewSummary>> {
  const tested = await reviewTests(deps, rulebook, cases, published, (done, of) => onStep('cases', done, of));
  if (tested.problems.length > 0) return fail(tested.problems);
  const proved = await reviewProofs(rulebook, (done, of) => onStep('proofs', done, of));
  if (proved.problems.length > 0) return fail(proved.problems);
  const difference = against ? await reviewDifference(against, rulebook) : ok(null);
  if (!difference.ok) return difference;
  const backtested = await reviewBacktest(deps, rulebook, stop, (done, of) => onStep('backtest', done, of));
  if (!backtested.ok) return backtested;
  return ok({
    warnings: countedBy(warnings.map(({ code }) => code)),
    tests: tested.tests,
    ...proved.value,
    difference: difference.value,
    backtest: backtested.value,
  });
}
