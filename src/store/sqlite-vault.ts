import { z } from 'zod';
import type { Vault } from './backend.js';
import { DatabaseFailure } from './database-failure.js';
import { partsOf } from './parts-of.js';
import { parseRows } from './parse-row.js';
import { guarded, type SqliteFile, writeSqlite } from './sqlite-file.js';
import { type KeyTables, keyRowSchema } from './tables.js';

/** SQLite takes 32,766 values a statement. */
const mostIds = 10_000;

export function makeVault({ file }: SqliteFile<KeyTables>): void {
  guarded(() =>
    file.exec('create table if not exists secret_key (id text primary key, secret blob not null) strict'),
  );
}

const emptiedSchema = z.array(z.object({ busy: z.number() })).length(1);

/**
 * Deleted pages are overwritten, but older copies of them stand in the log until it is emptied.
 * @throws DatabaseFailure, contended, when another process is reading and the log stays.
 */
function emptyLog({ file }: SqliteFile<KeyTables>): void {
  const answer = emptiedSchema.parse(guarded(() => file.pragma('wal_checkpoint(TRUNCATE)')));
  if (answer[0]?.busy !== 0)
    throw new DatabaseFailure({ code: 'SQLITE_BUSY', message: 'the log of the keys could not be emptied' });
}

/** Keys in a file of their own, which is backed up apart. Each call is a transaction of that file. */
export function sqliteVault(keys: SqliteFile<KeyTables>): Vault {
  return {
    async put(_, rows) {
      await writeSqlite(keys, async (db) => {
        for (const part of partsOf(rows, mostIds)) await db.insertInto('secret_key').values(part).execute();
      });
    },
    async get(_, ids) {
      const found = new Map<string, Uint8Array>();
      for (const part of partsOf(ids, mostIds)) {
        const rows = await keys.db
          .selectFrom('secret_key')
          .select(['id', 'secret'])
          .where('id', 'in', part)
          .execute();
        for (const { id, secret } of parseRows('secret_key', keyRowSchema, rows)) found.set(id, secret);
      }
      return found;
    },
    async remove(_, ids) {
      await writeSqlite(keys, async (db) => {
        for (const part of partsOf(ids, mostIds))
          await db.deleteFrom('secret_key').where('id', 'in', part).execute();
      });
      emptyLog(keys);
    },
  };
}
