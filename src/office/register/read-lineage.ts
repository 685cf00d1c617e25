import type { ProjectionReader, TrailReader } from '../ports.js';
import { type Succession, successionOf } from './lineage.js';

/** The ref that goes on in the place of one that was merged away, merges of merges followed; else itself. */
export async function survivorOf(projections: ProjectionReader, ref: string): Promise<string> {
  const row = await projections.get('subject_register', { ref });
  return row?.merged_into ? survivorOf(projections, row.merged_into) : ref;
}

/** The refs whose history counts for a ref now; itself alone where the register says nothing of it. */
export async function refsNow(projections: ProjectionReader, ref: string): Promise<readonly string[]> {
  const survivor = await survivorOf(projections, ref);
  const lineage = await projections.get('subject_lineage', { ref: survivor });
  return [survivor, ...(lineage?.carried ?? []).map((one) => one.ref)];
}

const page = 1000;

/** All merges and splits of the trail, in its order, from the entries themselves. */
export async function readSuccessions(trail: TrailReader): Promise<readonly Succession[]> {
  const found: Succession[] = [];
  for (const kind of ['subject_merged', 'subject_split'] as const) {
    for (let from = 0; ; ) {
      const entries = await trail.entriesOfKind(kind, { from, limit: page });
      found.push(...entries.flatMap((stored) => successionOf(stored) ?? []));
      from = (entries.at(-1)?.seq ?? from) + 1;
      if (entries.length < page) break;
    }
  }
  return found.sort((a, b) => a.entry - b.entry);
}
