import { listAll } from '../list-all.js';
import { recommendationBodySchema } from '../recommendation-body.js';
import type { DayView } from './day-view.js';
import type { RepeatItem } from './digest-structure.js';

const historySchema = recommendationBodySchema.pick({ history: true });

/**
 * Lapses that happened before: of what was recommended on the day, where a history fact has counted earlier cases of
 * the same subject that agree in the facts which the rulebook compares.
 */
export async function repeatsOf({
  projections,
  trail,
  place,
  span,
}: DayView): Promise<readonly RepeatItem[]> {
  const rows = await listAll(projections, 'case_work', [
    { column: 'recommendation_seq', is: '>=', value: span.from },
    { column: 'recommendation_seq', is: '<', value: span.to },
  ]);
  const repeats: RepeatItem[] = [];
  for (const row of rows) {
    // The entry is long: it is read only where a number among the facts can be such a count.
    const seq = row.recommendation_seq;
    if (seq === null || !Object.values(row.facts).some((value) => typeof value === 'number' && value > 0))
      continue;
    const history = historySchema.safeParse((await trail.entry(seq))?.entry.body).data?.history ?? {};
    for (const [fact, { value, cases }] of Object.entries(history))
      if (typeof value === 'number' && value > 0)
        repeats.push({ ...place(row, seq), fact, count: cases.length, cases });
  }
  return repeats;
}
