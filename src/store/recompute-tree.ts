import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { appendLeaf, emptyFrontier, type Frontier, rootOf } from '../trail/frontier.js';
import type { Connection } from './backend.js';
import { sha256 } from './node-primitives.js';
import { parseRow } from './parse-row.js';
import { bytesSchema } from './tables.js';

const leavesAtOnce = 5000;

export interface RecomputedTree {
  readonly frontier: Frontier;
  /** The roots at those of the asked sizes that there are. */
  readonly roots: ReadonlyMap<number, Uint8Array>;
}

/** Computes the tree from the leaves stored beside the entries: what a start can afford; `verify` reads the bytes. */
export async function recomputeTree(
  db: Connection,
  sizes: ReadonlySet<number>,
): Promise<Result<RecomputedTree>> {
  const roots = new Map<number, Uint8Array>();
  let frontier = emptyFrontier;
  for (;;) {
    const rows = await db
      .selectFrom('entry')
      .select(['seq', 'leaf'])
      .where('seq', '>=', frontier.size)
      .orderBy('seq')
      .limit(leavesAtOnce)
      .execute();
    for (const { seq, leaf } of rows) {
      if (seq !== frontier.size)
        return fail([problem('start_entry_missing', { expected: frontier.size, found: seq })]);
      frontier = appendLeaf(sha256, frontier, parseRow('entry', bytesSchema, leaf)).frontier;
      if (sizes.has(frontier.size)) roots.set(frontier.size, rootOf(sha256, frontier));
    }
    if (rows.length < leavesAtOnce) return ok({ frontier, roots });
  }
}
