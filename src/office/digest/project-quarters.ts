import type { ProjectionWriter, StoredEntry } from '../ports.js';
import { quarterOf } from './quarter.js';

/** Notes the first entry of each quarter of an hour. Clocks are claims, and may run back. */
export async function projectQuarters(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const quarter = quarterOf(entry.time);
  if (!(await to.get('entry_quarter', { quarter })))
    await to.upsert('entry_quarter', { quarter, first_seq: seq });
}
