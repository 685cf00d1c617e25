import { join } from 'node:path';
import { sql } from 'kysely';
import type { Backend, Connection, DurabilitySetting, Savepoint } from './backend.js';
import { DatabaseFailure, type FailureMeaning } from './database-failure.js';
import { resourcePool } from './resource-pool.js';
import { openForReading, openForWriting, type SqliteFile, writeSqlite } from './sqlite-file.js';
import { makeVault, sqliteVault } from './sqlite-vault.js';
import type { KeyTables, Tables } from './tables.js';

const mostReaders = 4;

const savepoints: Readonly<Record<Savepoint, readonly string[]>> = {
  set: ['savepoint work'],
  set_again: ['release work', 'savepoint work'],
  release: ['release work'],
  roll_back: ['rollback to work'],
};

function meaningOf(error: unknown): FailureMeaning {
  if (!(error instanceof DatabaseFailure)) return 'bug';
  const { code } = error;
  if (/^SQLITE_(BUSY|LOCKED)|^40001$/.test(code)) return 'contended';
  // SQLite rolls back what it had no room for, also on commit.
  if (code === 'SQLITE_FULL') return 'full';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code)) return error.atCommit ? 'broken' : 'not_writable';
  if (/^SQLITE_(IOERR|CORRUPT|NOTADB|PROTOCOL|NOMEM|INTERRUPT)/.test(code)) return 'broken';
  return error.atCommit ? 'broken' : 'bug';
}

async function run(db: Connection, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}

function settingsOf({ file }: Pick<SqliteFile<unknown>, 'file'>, name: string): readonly DurabilitySetting[] {
  const read = (setting: string) => String(file.pragma(setting, { simple: true }));
  return [
    { name: `journal_mode of ${name}`, expected: 'wal', found: read('journal_mode') },
    { name: `synchronous of ${name}`, expected: '2', found: read('synchronous') },
    { name: `foreign_keys of ${name}`, expected: '1', found: read('foreign_keys') },
  ];
}

function openKeys(folder: string, writer: SqliteFile<Tables>): SqliteFile<KeyTables> {
  try {
    return openForWriting(join(folder, 'keys.sqlite'));
  } catch (error) {
    writer.file.close();
    throw error;
  }
}

/**
 * SQLite in the folder: `gradus.sqlite`, and `keys.sqlite` for the keys. One connection writes; up to four read
 * snapshots beside it, as other processes may.
 * @throws DatabaseFailure, or an error of the file system with its code.
 */
export function openSqlite(folder: string): Backend {
  const path = join(folder, 'gradus.sqlite');
  const writer = openForWriting<Tables>(path);
  const keys = openKeys(folder, writer);
  const readers = resourcePool(mostReaders, (): SqliteFile<Tables> => openForReading(path));

  async function read<T>(look: (db: Connection) => Promise<T>): Promise<T> {
    return readers.use(({ db }) => db.transaction().execute(look));
  }

  return {
    kind: 'sqlite',
    where: path,
    vault: sqliteVault(keys),
    setUp: async () => makeVault(keys),
    settings: async () => [...settingsOf(writer, 'gradus.sqlite'), ...settingsOf(keys, 'keys.sqlite')],
    write: (work) => writeSqlite(writer, work),
    read,
    async savepoint(db, what) {
      for (const statement of savepoints[what]) await run(db, statement);
    },
    meaningOf,
    async close() {
      await readers.close(({ db }) => db.destroy());
      await writer.db.destroy();
      await keys.db.destroy();
    },
  };
}
