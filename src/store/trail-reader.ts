import { problem } from '../domain/problem.js';
import type { StoredCheckpoint, StoredEntry, TrailReader } from '../office/ports.js';
import type { TreeNode } from '../trail/frontier.js';
import { type Frontier, emptyFrontier, rootOf } from '../trail/frontier.js';
import type { Connection } from './backend.js';
import { readHead } from './head.js';
import { sha256 } from './node-primitives.js';
import { parseRow } from './parse-row.js';
import { StoredDataError } from './stored-data-error.js';
import { storedEntry } from './stored-entry.js';
import { checkpointRowSchema, nodeRowSchema } from './tables.js';

/** What a transaction has appended and not yet handed to the database; all of it comes after what stands there. */
export interface Unwritten {
  readonly frontier: Frontier;
  readonly entries: readonly StoredEntry[];
  readonly nodes: readonly TreeNode[];
}

const entryColumns = ['seq', 'case_id', 'case_seq', 'kind', 'bytes', 'leaf'] as const;

interface Range {
  readonly from: number;
  readonly limit: number;
}

function checkLimit({ limit }: Range): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new RangeError(`a limit of 1 to 1000, not ${limit}`);
}

export async function checkpointRow(db: Connection, size?: number): Promise<StoredCheckpoint | null> {
  const query = db.selectFrom('checkpoint').select(['size', 'note']).orderBy('size', 'desc').limit(1);
  const row = await (size === undefined ? query : query.where('size', '=', size)).executeTakeFirst();
  return row ? parseRow('checkpoint', checkpointRowSchema, row) : null;
}

async function storedNode(db: Connection, level: number, index: number): Promise<Uint8Array | undefined> {
  if (level === 0) {
    const row = await db.selectFrom('entry').select('leaf').where('seq', '=', index).executeTakeFirst();
    return row && parseRow('entry', nodeRowSchema, { level, idx: index, hash: row.leaf }).hash;
  }
  const row = await db
    .selectFrom('node')
    .select(['level', 'idx', 'hash'])
    .where('level', '=', level)
    .where('idx', '=', index)
    .executeTakeFirst();
  return row && parseRow('node', nodeRowSchema, row).hash;
}

/** Reads the trail in a transaction; within one that writes, `unwritten` gives what it has appended so far. */
export function trailReader(db: Connection, unwritten?: () => Unwritten): TrailReader {
  const entries = () => db.selectFrom('entry').select(entryColumns).orderBy('seq');
  const appended = (holds: (entry: StoredEntry) => boolean) => unwritten?.().entries.filter(holds) ?? [];

  return {
    async head() {
      const frontier = unwritten?.().frontier;
      if (frontier) return { size: frontier.size, root: rootOf(sha256, frontier) };
      return (await readHead(db)) ?? { size: 0, root: rootOf(sha256, emptyFrontier) };
    },
    async checkpoint() {
      const newest = await checkpointRow(db);
      if (newest) return newest;
      throw new StoredDataError([problem('start_checkpoint_ahead', { expected: 1, found: 0 })]);
    },
    checkpointAt: (size) => checkpointRow(db, size),
    async entry(seq) {
      const row = await entries().where('seq', '=', seq).executeTakeFirst();
      return row ? storedEntry(row) : (appended((entry) => entry.seq === seq)[0] ?? null);
    },
    async entries(range) {
      checkLimit(range);
      const rows = await entries().where('seq', '>=', range.from).limit(range.limit).execute();
      return [...rows.map(storedEntry), ...appended(({ seq }) => seq >= range.from)].slice(0, range.limit);
    },
    async entriesOfCase(caseId) {
      const rows = await entries().where('case_id', '=', caseId).execute();
      return [...rows.map(storedEntry), ...appended(({ entry }) => entry.case === caseId)];
    },
    async entriesOfKind(kind, range) {
      checkLimit(range);
      const rows = await entries()
        .where('kind', '=', kind)
        .where('seq', '>=', range.from)
        .limit(range.limit)
        .execute();
      const more = appended(({ seq, entry }) => seq >= range.from && entry.kind === kind);
      return [...rows.map(storedEntry), ...more].slice(0, range.limit);
    },
    async node(level, index) {
      const [leaf] = level === 0 ? appended((entry) => entry.seq === index) : [];
      if (leaf) return Buffer.from(leaf.leaf, 'hex');
      const made = unwritten?.().nodes.find((node) => node.level === level && node.index === index);
      const hash = made?.hash ?? (await storedNode(db, level, index));
      if (hash) return hash;
      const found = 'nothing';
      throw new StoredDataError([
        problem('stored_node_differs', { level, index, expected: 'a hash', found }),
      ]);
    },
  };
}
