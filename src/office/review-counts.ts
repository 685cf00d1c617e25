import { z } from 'zod';
import type { ReviewSummary } from './review-summary.js';

const count = z.int().nonnegative();

/** What a review comes to, for who reads the entry of a proposal alone. */
export const reviewCountsSchema = z.object({
  cases: count,
  passed: count,
  proved: count,
  undecided: count,
  /** Different cases that are answered otherwise than by the version before; null for the first. */
  changed_cells: z.string().nullable(),
  milder: z.string().nullable(),
  severer: z.string().nullable(),
  recorded_cases: count,
  moved: count,
});

export function reviewCounts({
  tests,
  proofs,
  difference,
  backtest,
}: ReviewSummary): z.infer<typeof reviewCountsSchema> {
  const verdicts = (wanted: string): number => proofs.filter(({ verdict }) => verdict === wanted).length;
  return {
    cases: tests.cases,
    passed: tests.passed,
    proved: verdicts('proved'),
    undecided: verdicts('undecided'),
    changed_cells: difference?.cells ?? null,
    milder: difference?.milder ?? null,
    severer: difference?.severer ?? null,
    recorded_cases: backtest?.cases ?? 0,
    moved: backtest?.moved ?? 0,
  };
}
