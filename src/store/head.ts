import type { Frontier } from '../trail/frontier.js';
import { rootOf } from '../trail/frontier.js';
import { concat } from '../trail/bytes.js';
import type { Connection } from './backend.js';
import { DatabaseFailure } from './database-failure.js';
import type { DatabaseKind } from './migrations.js';
import { sha256 } from './node-primitives.js';
import { parseRow } from './parse-row.js';
import { headRowSchema } from './tables.js';

export interface StoredHead extends Frontier {
  readonly root: Uint8Array;
}

function parseHead(row: unknown): StoredHead {
  const { size, root, frontier } = parseRow('head', headRowSchema, row);
  const hashes = Array.from({ length: frontier.length / 32 }, (_, at) =>
    frontier.slice(32 * at, 32 * at + 32),
  );
  return { size, hashes, root };
}

const headQuery = (db: Connection) => db.selectFrom('head').select(['size', 'root', 'frontier']);

/** The stored head, or null before the genesis entry. */
export async function readHead(db: Connection): Promise<StoredHead | null> {
  const row = await headQuery(db).executeTakeFirst();
  return row ? parseHead(row) : null;
}

/**
 * Reads the head and keeps other processes from writing until the transaction ends, so that what works read stays
 * true. On SQLite the transaction itself does; the compare-and-swap of `moveHead` holds with or without it.
 */
export async function lockHead(db: Connection, kind: DatabaseKind): Promise<StoredHead | null> {
  if (kind === 'sqlite') return readHead(db);
  const row = await headQuery(db).forUpdate().executeTakeFirst();
  return row ? parseHead(row) : null;
}

/** Moves the head from `from` entries on; with `from` 0 it is made. Contended if it stands elsewhere by now. */
export async function moveHead(db: Connection, from: number, to: Frontier): Promise<void> {
  const values = { size: to.size, root: rootOf(sha256, to), frontier: concat(...to.hashes) };
  if (from === 0) {
    await db
      .insertInto('head')
      .values({ id: 1, ...values })
      .execute();
    return;
  }
  const moved = await db.updateTable('head').set(values).where('size', '=', from).executeTakeFirst();
  if (moved.numUpdatedRows !== 1n)
    throw new DatabaseFailure({ code: '40001', message: `the head is no longer at ${from}` });
}
