import type { ProjectionRow } from '../../office/projections.js';

/** Where a subject of a case stands, as it is answered. */
export const standingOf = (row: ProjectionRow<'case_subject'>) => ({
  subject: row.subject,
  ref: row.ref,
  kind: row.kind,
  recommendation: row.recommendation_seq,
  outcome: row.outcome,
  response: row.response,
  asks: row.asks,
  decision: row.decision_seq,
  decided_response: row.decided_response,
  finality: row.finality,
});
