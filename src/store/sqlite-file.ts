import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import { DatabaseFailure } from './database-failure.js';
import { guardedDialect } from './guarded-dialect.js';

/** How long SQLite itself waits for another process; longer waits leave the event loop free in between. */
const busyMs = 50;
const mostPrepared = 300;

/** Marks errors of what is asked of the file directly. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new DatabaseFailure(error);
  }
}

/** Rows of a statement as lists, made into objects: half the time of those that SQLite's driver makes. */
function rowReader(statement: Sqlite.Statement<unknown[], unknown[]>): (row: readonly unknown[]) => object {
  const names = statement.columns().map(({ name }) => name);
  const empty: Readonly<Record<string, unknown>> = Object.fromEntries(names.map((name) => [name, null]));
  return (row) => {
    const read = { ...empty };
    for (let at = 0; at < names.length; at += 1) read[names[at] as string] = row[at];
    return read;
  };
}

type Prepared = ReturnType<SqliteDatabase['prepare']>;

function preparedIn(file: Sqlite.Database, text: string): Prepared {
  const statement = file.prepare<unknown[], unknown[]>(text);
  const run: Prepared['run'] = (values) => statement.run(...values);
  if (!statement.reader) return { reader: false, all: () => [], run, iterate: () => [].values() };
  const read = rowReader(statement.raw());
  return {
    reader: true,
    all: (values) => statement.all(...values).map(read),
    run,
    *iterate(values) {
      for (const row of statement.iterate(...values)) yield read(row);
    },
  };
}

/** What Kysely asks of a driver, with statements kept prepared. */
function driverOf(file: Sqlite.Database): SqliteDatabase {
  const prepared = new Map<string, Prepared>();
  return {
    close: () => void file.close(),
    prepare(text) {
      const known = prepared.get(text);
      if (known) return known;
      if (prepared.size >= mostPrepared) prepared.clear();
      const statement = preparedIn(file, text);
      prepared.set(text, statement);
      return statement;
    },
  };
}

export interface SqliteFile<Tables> {
  readonly file: Sqlite.Database;
  readonly db: Kysely<Tables>;
}

const kyselyOf = <Tables>(file: Sqlite.Database): SqliteFile<Tables> => ({
  file,
  db: new Kysely<Tables>({ dialect: guardedDialect(new SqliteDialect({ database: driverOf(file) })) }),
});

/** Makes the file for its owner alone; SQLite gives the files beside it the same permissions. */
function makeFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * Opens a file for writing: WAL, every commit synced, deleted content overwritten. Its settings are for the caller to
 * read back.
 * @throws DatabaseFailure, or an error of the file system with its code.
 */
export function openForWriting<Tables>(path: string): SqliteFile<Tables> {
  makeFile(path);
  return guarded(() => {
    const file = new Sqlite(path, { timeout: busyMs });
    try {
      // better-sqlite3 is built with NORMAL as the default in WAL, which loses the last commits in a power cut.
      for (const setting of [
        'journal_mode = wal',
        'synchronous = full',
        'foreign_keys = on',
        'secure_delete = on',
      ])
        file.pragma(setting);
      return kyselyOf(file);
    } catch (error) {
      file.close();
      throw error;
    }
  });
}

export const openForReading = <Tables>(path: string): SqliteFile<Tables> =>
  guarded(() => kyselyOf(new Sqlite(path, { timeout: busyMs, readonly: true, fileMustExist: true })));

/** Runs in a transaction that alone may write, durable when it resolves, rolled back when `work` throws. */
export async function writeSqlite<Tables, T>(
  { file, db }: SqliteFile<Tables>,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    const run = (statement: string) => sql.raw(statement).execute(connection);
    await run('begin immediate');
    let committing = false;
    try {
      const value = await work(connection);
      committing = true;
      await run('commit');
      return value;
    } catch (error) {
      // Some errors end the transaction by themselves.
      if (file.inTransaction) await run('rollback');
      throw committing ? new DatabaseFailure(error, true) : error;
    }
  });
}
