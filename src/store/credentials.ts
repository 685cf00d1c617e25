import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type {
  CredentialReader,
  CredentialTable,
  CredentialTables,
  CredentialWriter,
} from '../office/accounts/credentials.js';
import { deviceKnownMs } from '../office/accounts/known-devices.js';
import type { Connection } from './backend.js';
import { parseRows } from './parse-row.js';
import { credentialRowSchemas } from './tables.js';

const schemas: { readonly [Name in CredentialTable]: z.ZodType<CredentialTables[Name]> } =
  credentialRowSchemas;

const keys: Readonly<Record<CredentialTable, string>> = {
  credential: 'login',
  sign_in_attempt: 'login',
  known_device: 'secret',
  session: 'secret',
  api_token: 'secret',
  one_time_link: 'secret',
};

const attemptKeptMs = 24 * 60 * 60_000;

type Fragment = RawBuilder<unknown>;

const all = (where: object): Fragment => {
  const equal = Object.entries(where).map(([column, value]) =>
    value === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`,
  );
  return equal.length === 0 ? sql`1 = 1` : sql.join(equal, sql` and `);
};

async function changed(db: Connection, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export function credentialReader(db: Connection): CredentialReader {
  return {
    async find(table, where) {
      const query = sql`select * from ${sql.table(table)} where ${all(where)} order by ${sql.ref(keys[table])}`;
      return parseRows(table, schemas[table], (await query.execute(db)).rows);
    },
  };
}

export function credentialWriter(db: Connection): CredentialWriter {
  return {
    ...credentialReader(db),
    async insert(table, row) {
      const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
      const values = sql.join(Object.values(row));
      const statement = sql`insert into ${sql.table(table)} (${columns}) values (${values}) on conflict do nothing`;
      return (await changed(db, statement)) === 1;
    },
    update(table, where, change) {
      const set = sql.join(
        Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
      );
      return changed(db, sql`update ${sql.table(table)} set ${set} where ${all(where)}`);
    },
    remove: (table, where) => changed(db, sql`delete from ${sql.table(table)} where ${all(where)}`),
    async prune(now) {
      await db.deleteFrom('session').where('ends', '<=', now).execute();
      await db
        .deleteFrom('known_device')
        .where('seen', '<=', now - deviceKnownMs)
        .execute();
      await db.deleteFrom('one_time_link').where('expires', '<=', now).execute();
      await db
        .deleteFrom('sign_in_attempt')
        .where('last_at', '<=', now - attemptKeptMs)
        .execute();
    },
  };
}
