import { byCodeUnit } from '../domain/identifiers.js';
import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import type { ReadCaseFiles } from './case-files.js';
import type { OfficeDeps } from './deps.js';
import { reviewTests } from './review-tests.js';
import type { ReviewSummary } from './review-summary.js';

/** What a version is reviewed with. */
export interface ReviewContext {
  /** Those of the static checks. */
  readonly warnings: readonly Problem[];
  readonly cases: ReadCaseFiles;
  /** The published versions that stand, for cases about the choice among them. */
  readonly published: readonly Rulebook[];
  /** Told how many cases have been run. */
  readonly onCase: (count: number) => void;
}

function countedByCode(problems: readonly Problem[]): Readonly<Record<string, number>> {
  const codes = problems.map(({ code }) => code);
  const distinct = [...new Set(codes)].sort(byCodeUnit);
  return Object.fromEntries(distinct.map((code) => [code, codes.filter((one) => one === code).length]));
}

/**
 * Finds out what a version does before anyone is judged by it. Problems, all of them: of kind finding what forbids to
 * propose it (a case that does not pass, a rule that no case meets).
 */
export async function reviewRulebook(
  deps: Pick<OfficeDeps, 'sha256'>,
  rulebook: Rulebook,
  { warnings, cases, published, onCase }: ReviewContext,
): Promise<Result<ReviewSummary>> {
  const { tests, problems } = await reviewTests(deps, rulebook, cases, published, onCase);
  if (problems.length > 0) return fail(problems);
  return ok({ warnings: countedByCode(warnings), tests });
}
