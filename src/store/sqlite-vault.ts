import type { Vault } from './backend.js';
import { partsOf } from './parts-of.js';
import { guarded, type SqliteFile } from './sqlite-file.js';
import { type KeyTables, keyRowSchema } from './tables.js';

/** SQLite takes 32,766 values a statement. */
const mostIds = 10_000;

export function makeVault({ file }: SqliteFile<KeyTables>): void {
  guarded(() =>
    file.exec('create table if not exists secret_key (id text primary key, secret blob not null) strict'),
  );
}

/** Keys in a file of their own, which is backed up apart. Each call is a transaction of that file. */
export function sqliteVault({ file, db }: SqliteFile<KeyTables>): Vault {
  return {
    async put(_, keys) {
      await db.transaction().execute(async (trx) => {
        for (const part of partsOf(keys, mostIds)) await trx.insertInto('secret_key').values(part).execute();
      });
    },
    async get(_, ids) {
      const found = new Map<string, Uint8Array>();
      for (const part of partsOf(ids, mostIds)) {
        const rows = await db
          .selectFrom('secret_key')
          .select(['id', 'secret'])
          .where('id', 'in', part)
          .execute();
        for (const row of rows) {
          const { id, secret } = keyRowSchema.parse(row);
          found.set(id, secret);
        }
      }
      return found;
    },
    async remove(_, ids) {
      await db.transaction().execute(async (trx) => {
        for (const part of partsOf(ids, mostIds))
          await trx.deleteFrom('secret_key').where('id', 'in', part).execute();
      });
      // Deleted pages are overwritten, but older copies of them stand in the log until it is emptied.
      guarded(() => file.pragma('wal_checkpoint(TRUNCATE)'));
    },
  };
}
