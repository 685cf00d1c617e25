import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from './tables.js';

export type DatabaseKind = 'sqlite' | 'postgres';

/** What a column's type is called; texts compare by code point in both. */
export interface ColumnTypes {
  readonly integer: string;
  readonly text: string;
  readonly bytes: string;
  /** Stands behind a table's columns. */
  readonly suffix: string;
}

export const columnTypes: Readonly<Record<DatabaseKind, ColumnTypes>> = {
  sqlite: { integer: 'integer', text: 'text', bytes: 'blob', suffix: ' strict' },
  postgres: { integer: 'bigint', text: 'text collate "C"', bytes: 'bytea', suffix: '' },
};

type Migration = (types: ColumnTypes) => readonly string[];

/** In order; one that was released is never changed, a further one is added. */
const migrations: readonly Migration[] = [
  ({ integer, text, bytes, suffix }) => [
    `create table entry (seq ${integer} primary key, case_id ${text}, case_seq ${integer}, kind ${text} not null, bytes ${bytes} not null, leaf ${bytes} not null, unique (case_id, case_seq))${suffix}`,
    'create index entry_kind on entry (kind, seq)',
    `create table node (level ${integer} not null, idx ${integer} not null, hash ${bytes} not null, primary key (level, idx))${suffix}`,
    `create table head (id ${integer} primary key check (id = 1), size ${integer} not null, root ${bytes} not null, frontier ${bytes} not null)${suffix}`,
    `create table checkpoint (size ${integer} primary key, note ${text} not null)${suffix}`,
    `create table idempotency (actor ${text} not null, route ${text} not null, key ${text} not null, fingerprint ${text} not null, case_id ${text}, answer ${text} not null, first_seq ${integer} not null, entry_count ${integer} not null, primary key (actor, route, key))${suffix}`,
    'create index idempotency_case on idempotency (case_id)',
    `create table personal_data (owner ${text} not null, path ${text} not null, commitment ${text} not null unique, sealed ${bytes}, primary key (owner, path))${suffix}`,
    `create table key_removal (id ${text} primary key)${suffix}`,
    `create table projection_state (id ${integer} primary key check (id = 1), fingerprint ${text} not null)${suffix}`,
  ],
];

export const newestMigration = migrations.length;

const versionSchema = z.array(z.object({ version: z.int().nullable() })).length(1);

/**
 * Brings the schema up to date, within the caller's transaction: a process that dies here leaves the schema as it was.
 * @returns the version found, which is beyond `newestMigration` if a newer release made the database; then nothing
 * was done.
 */
export async function migrate(db: Kysely<Tables>, kind: DatabaseKind): Promise<number> {
  const types = columnTypes[kind];
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`create table if not exists migration (version ${types.integer} primary key)${types.suffix}`);
  const { rows } = await sql`select max(version) as version from migration`.execute(db);
  const found = versionSchema.parse(rows)[0]?.version ?? 0;
  for (const [index, migration] of migrations.entries()) {
    if (index < found) continue;
    for (const statement of migration(types)) await run(statement);
    await db
      .insertInto('migration')
      .values({ version: index + 1 })
      .execute();
  }
  return found;
}
