import type { Connection, Vault } from './backend.js';
import { parseRows } from './parse-row.js';
import { partsOf } from './parts-of.js';
import { type KeyTables, keyRowSchema } from './tables.js';

const mostIds = 10_000;

export const keySchema = 'gradus_keys';

/** Keys in a schema of their own, which is backed up apart; they move with the caller's transaction. */
export function postgresVault(): Vault {
  const keysOf = (db: Connection) => db.withTables<KeyTables>().withSchema(keySchema);
  return {
    async put(db, keys) {
      for (const part of partsOf(keys, mostIds))
        await keysOf(db).insertInto('secret_key').values(part).execute();
    },
    async get(db, ids) {
      const found = new Map<string, Uint8Array>();
      for (const part of partsOf(ids, mostIds)) {
        const rows = await keysOf(db)
          .selectFrom('secret_key')
          .select(['id', 'secret'])
          .where('id', 'in', part)
          .execute();
        for (const { id, secret } of parseRows('secret_key', keyRowSchema, rows)) found.set(id, secret);
      }
      return found;
    },
    async remove(db, ids) {
      for (const part of partsOf(ids, mostIds))
        await keysOf(db).deleteFrom('secret_key').where('id', 'in', part).execute();
    },
  };
}
