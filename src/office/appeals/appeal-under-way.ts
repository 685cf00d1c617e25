import type { ProjectionReader } from '../ports.js';
import { listAll } from '../list-all.js';

/** The entry of the appeal that is under way against the decision on a subject; null if there is none. */
export async function appealUnderWay(
  projections: ProjectionReader,
  caseId: string,
  subject: string,
): Promise<number | null> {
  const rows = await listAll(projections, 'appeal', [
    { column: 'case_id', is: '=', value: caseId },
    { column: 'subject', is: '=', value: subject },
    { column: 'state', is: '=', value: 'under_way' },
  ]);
  return rows.at(-1)?.appeal_seq ?? null;
}
