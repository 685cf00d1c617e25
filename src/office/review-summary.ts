import { z } from 'zod';

const count = z.int().nonnegative();
const hash = z.string();

/** How the cases of a rulebook came out; a version is proposed only if all pass and every rule is met by one. */
const testsSchema = z.object({
  cases: count,
  passed: count,
  /** Cases of other versions, or about a choice among versions that are not all published. */
  skipped: count,
  never_met: z.array(z.string()),
  /** The files of cases, sorted by name, by the SHA-256 of their texts. */
  files: z.array(z.object({ file: z.string(), sha256: hash })),
  /** SHA-256 of the canonical JSON of the report on every case. */
  report_sha256: hash,
});

/** What was found about a proposed version, which the second person is shown and signs by its hash. */
export const reviewSummarySchema = z.object({
  /** Warnings of the static checks, by code. */
  warnings: z.record(z.string(), count),
  tests: testsSchema,
});
export type ReviewSummary = Readonly<z.infer<typeof reviewSummarySchema>>;
