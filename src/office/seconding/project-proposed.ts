import { listAll } from '../list-all.js';
import type { Filter, ProjectionWriter, StoredEntry } from '../ports.js';
import { canEnd, endingBy } from './ending.js';
import { proposalRow } from './proposal-row.js';

/** Rows that are of the same case or rulebook as an entry. */
function besides({ entry: { case: caseId, body } }: StoredEntry): Filter<'awaited_second'> | null {
  if (caseId !== null) return { column: 'case_id', is: '=', value: caseId };
  const { id } = body;
  return typeof id === 'string' ? { column: 'rulebook', is: '=', value: id } : null;
}

/** What waits for a second person. */
export async function projectProposed(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const among = canEnd(stored.entry.kind) ? besides(stored) : null;
  const waiting = among ? await listAll(to, 'awaited_second', [among]) : [];
  for (const row of waiting)
    if (endingBy(row, stored)) await to.delete('awaited_second', { proposal_seq: row.proposal_seq });
  const row = proposalRow(stored);
  if (row) await to.upsert('awaited_second', row);
}
