import { sql } from 'kysely';
import { z } from 'zod';
import type { Backend, Connection, DurabilitySetting, Savepoint } from './backend.js';
import { DatabaseFailure, type FailureMeaning } from './database-failure.js';
import { openPool } from './postgres-pool.js';
import { keySchema, postgresVault } from './postgres-vault.js';

const savepoints: Readonly<Record<Savepoint, string>> = {
  set: 'savepoint work',
  set_again: 'release savepoint work; savepoint work',
  release: 'release savepoint work',
  roll_back: 'rollback to savepoint work',
};

/**
 * Of one transaction, so that it holds behind a pooler of connections too. The times end the transaction of a process
 * that stopped in the middle, which would keep all others from writing.
 */
const beginWrite = [
  'begin isolation level read committed read write',
  'set local synchronous_commit = on',
  "set local lock_timeout = '10s'",
  "set local statement_timeout = '60s'",
  "set local idle_in_transaction_session_timeout = '30s'",
].join('; ');
const beginRead = 'begin isolation level repeatable read read only';

/** Serialisation failure, deadlock, lock not granted: the transaction is undone, on commit as well. */
const contended = new Set(['40001', '40P01', '55P03']);
const readOnly = new Set(['25006', '42501']);

function meaningOf(error: unknown): FailureMeaning {
  if (!(error instanceof DatabaseFailure)) return 'bug';
  const { code, atCommit } = error;
  if (contended.has(code)) return 'contended';
  if (readOnly.has(code)) return 'not_writable';
  if (code === '53100') return 'full';
  // System errors and corrupted data; the database says so and did not commit, but is not to be written further.
  if (/^(58|XX)...$/.test(code)) return 'broken';
  if (code === '40003') return 'unknown';
  // SQLSTATEs of the connection, of who may connect to what, and of a server that stops or has no room for one more;
  // the rest are statements'.
  const isStatement = /^[0-9A-Z]{5}$/.test(code) && !/^(08|28|3D|53|57)/.test(code);
  if (isStatement) return 'bug';
  return atCommit ? 'unknown' : 'unreachable';
}

const settingsSchema = z.array(z.strictObject({ name: z.string(), setting: z.string() }));
const commandSchema = z.array(z.object({ command: z.string() })).length(1);

/** `host:port/database` of the URL. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

async function commit(db: Connection): Promise<void> {
  const { rows } = await sql.raw('commit').execute(db);
  // A transaction in which a statement failed answers COMMIT with ROLLBACK.
  if (commandSchema.parse(rows)[0]?.command !== 'COMMIT')
    throw new Error('a failed statement was passed over, and the transaction rolled back');
}

/** @throws TypeError for what is no URL. Connects when first used. */
export function openPostgres(url: string): Backend {
  const where = placeOf(url);
  const pool = openPool(url);

  async function transaction<T>(begin: string, run: (db: Connection) => Promise<T>): Promise<T> {
    return pool.connection().execute(async (db) => {
      await sql.raw(begin).execute(db);
      let committing = false;
      try {
        const value = await run(db);
        committing = true;
        await commit(db);
        return value;
      } catch (error) {
        // If this fails too the connection is gone, and the transaction with it.
        await sql
          .raw('rollback')
          .execute(db)
          .catch(() => undefined);
        throw committing && error instanceof DatabaseFailure ? new DatabaseFailure(error, true) : error;
      }
    });
  }

  return {
    kind: 'postgres',
    where,
    vault: postgresVault(),
    async setUp(db) {
      await sql.raw(`create schema if not exists ${keySchema}`).execute(db);
      await sql
        .raw(
          `create table if not exists ${keySchema}.secret_key (id text collate "C" primary key, secret bytea not null)`,
        )
        .execute(db);
    },
    async settings(db): Promise<readonly DurabilitySetting[]> {
      const { rows } =
        await sql`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')`.execute(
          db,
        );
      return settingsSchema
        .parse(rows)
        .map(({ name, setting }) => ({ name, expected: 'on', found: setting }));
    },
    write: (run) => transaction(beginWrite, run),
    read: (run) => transaction(beginRead, run),
    async savepoint(db, what) {
      await sql.raw(savepoints[what]).execute(db);
    },
    meaningOf,
    close: () => pool.destroy(),
  };
}
