import { problem } from '../domain/problem.js';
import type { EntryRange, StoredCheckpoint, StoredEntry, TrailReader } from '../office/ports.js';
import type { TreeNode } from '../trail/frontier.js';
import { type Frontier, emptyFrontier, rootOf } from '../trail/frontier.js';
import type { Connection } from './backend.js';
import { readHead } from './head.js';
import { sha256 } from './node-primitives.js';
import { parseRow } from './parse-row.js';
import { StoredDataError } from './stored-data-error.js';
import { storedEntry } from './stored-entry.js';
import { checkpointRowSchema, entryColumns, nodeRowSchema } from './tables.js';

/** What a transaction has appended and not yet handed to the database; all of it comes after what stands there. */
export interface Unwritten {
  readonly frontier: Frontier;
  readonly entries: readonly StoredEntry[];
  readonly nodes: readonly TreeNode[];
}

/** What entries are chosen by, beside their numbers. */
interface Chosen {
  readonly kinds?: readonly string[];
  readonly actor?: string;
}

function checkLimit({ limit }: EntryRange): void {
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

  async function ranged(range: EntryRange, { kinds, actor }: Chosen = {}): Promise<readonly StoredEntry[]> {
    checkLimit(range);
    const { from, until, limit, order = 'up' } = range;
    const isUp = order === 'up';
    let query = db
      .selectFrom('entry')
      .select(entryColumns)
      .where('seq', isUp ? '>=' : '<=', from);
    if (until !== undefined) query = query.where('seq', isUp ? '<=' : '>=', until);
    if (actor !== undefined) query = query.where('actor', '=', actor);
    if (kinds) query = query.where('kind', 'in', kinds);
    const rows = await query
      .orderBy('seq', isUp ? 'asc' : 'desc')
      .limit(limit)
      .execute();
    const [first, last] = isUp ? [from, until ?? Infinity] : [until ?? 0, from];
    const more = appended(
      ({ seq, entry }) =>
        seq >= first &&
        seq <= last &&
        (actor === undefined || entry.actor.id === actor) &&
        (kinds?.includes(entry.kind) ?? true),
    );
    const stored = rows.map(storedEntry);
    // What is not yet written comes after all that is.
    return (isUp ? [...stored, ...more] : [...more.toReversed(), ...stored]).slice(0, limit);
  }

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
    entries: (range) => ranged(range),
    async entriesOfCase(caseId, before) {
      const own = entries().where('case_id', '=', caseId);
      const rows = await (before === undefined ? own : own.where('seq', '<', before)).execute();
      const isOwn = ({ seq, entry }: StoredEntry): boolean =>
        entry.case === caseId && (before === undefined || seq < before);
      return [...rows.map(storedEntry), ...appended(isOwn)];
    },
    entriesOfKind: (kind, range) => ranged(range, { kinds: [kind] }),
    entriesOfActor: (actor, range, kinds) => ranged(range, { actor, ...(kinds ? { kinds } : {}) }),
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
