import type { Made } from '../../office/made-answer.js';

/** What was recommended, as it is answered: every recommendation with the number of its entry. */
export const madeOf = ({ caseId, entry, recommendations }: Made) => ({
  case: caseId,
  entries: [entry, ...recommendations.map(({ seq }) => seq)],
  recommendations: recommendations.map(({ seq, recommendation }) => ({ entry: seq, ...recommendation })),
});
