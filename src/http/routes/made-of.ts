import { byCodeUnit } from '../../domain/identifiers.js';
import type { Recommendation } from '../../domain/recommendation.js';
import type { Made } from '../../office/made-answer.js';

/** A recommendation as it is answered: the same bytes whether it was just made or is read from the trail. */
export const recommendationOf = (recommendation: Recommendation): Recommendation => ({
  ...recommendation,
  text: Object.fromEntries(Object.entries(recommendation.text).sort(([a], [b]) => byCodeUnit(a, b))),
});

/** What was recommended, as it is answered: every recommendation with the number of its entry. */
export const madeOf = ({ caseId, entry, recommendations }: Made) => ({
  case: caseId,
  entries: [entry, ...recommendations.map(({ seq }) => seq)],
  recommendations: recommendations.map(({ seq, recommendation }) => ({
    entry: seq,
    ...recommendationOf(recommendation),
  })),
});
