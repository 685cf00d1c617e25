import { z } from 'zod';
import { type Problem, problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Answered, OfficeDeps } from './deps.js';
import type { Written } from './ports.js';
import { type MadeRecommendation, readRecommendation } from './read-recommendation.js';
import type { RecordedEvaluation } from './record-recommendations.js';

/** What is kept for a request that made recommendations: numbers alone. */
export const madeAnswerSchema = z.object({
  case: z.string(),
  entry: z.int(),
  recommendations: z.array(z.int()),
  failed: z.array(z.int()),
});
export type MadeAnswer = z.infer<typeof madeAnswerSchema>;

/** A case, the entry that was made for it, and what is now recommended. */
export interface Made extends Answered {
  readonly caseId: string;
  readonly entry: number;
  readonly recommendations: readonly MadeRecommendation[];
}

export const madeAnswer = (
  caseId: string,
  entry: number,
  { made, failed }: RecordedEvaluation,
): MadeAnswer => ({
  case: caseId,
  entry,
  recommendations: made.map(({ seq }) => seq),
  failed: [...failed],
});

const disagreement = (caseId: string, failed: readonly number[]): readonly Problem[] =>
  failed.map((number) => problem('office_engine_disagreement', { case: caseId, number }));

/**
 * The answer of a write that made recommendations. Where the engines differed it is a problem, although the entries
 * stand. A repeated request gets the recommendations of that time from the trail.
 */
export async function answerOf(
  deps: OfficeDeps,
  written: Written<RecordedEvaluation>,
): Promise<Result<Made>> {
  const { case: caseId, entry, recommendations, failed } = madeAnswerSchema.parse(written.answer);
  if (failed.length > 0) return fail(disagreement(caseId, failed));
  const made = written.repeated ? await readAll(deps, recommendations) : ok(written.value.made);
  if (!made.ok) return made;
  return ok({ repeated: written.repeated, caseId, entry, recommendations: made.value });
}

const readAll = (deps: OfficeDeps, seqs: readonly number[]): Promise<Result<readonly MadeRecommendation[]>> =>
  deps.store.read(async (tx) => {
    const made: MadeRecommendation[] = [];
    for (const seq of seqs) {
      const read = await readRecommendation(tx, deps, seq);
      if (!read.ok) return read;
      const { subject, recommendation } = read.value;
      made.push({ seq, subject, recommendation });
    }
    return ok(made);
  });
