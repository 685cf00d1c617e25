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
  /** Who acted, out of the bytes of an entry. */
  readonly actorOfBytes: string;
}

export const columnTypes: Readonly<Record<DatabaseKind, ColumnTypes>> = {
  sqlite: {
    integer: 'integer',
    text: 'text',
    bytes: 'blob',
    suffix: ' strict',
    actorOfBytes: "json_extract(cast(bytes as text), '$.actor.id')",
  },
  postgres: {
    integer: 'bigint',
    text: 'text collate "C"',
    bytes: 'bytea',
    suffix: '',
    actorOfBytes: "convert_from(bytes, 'UTF8')::json -> 'actor' ->> 'id'",
  },
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
  ({ integer, text, suffix }) => [
    `create table notice_endpoint (endpoint ${text} primary key, cursor ${integer} not null, since ${text} not null, failures ${integer} not null, failing_since ${integer}, held_until ${integer} not null, last_status ${text}, last_at ${integer}, gone ${text})${suffix}`,
    `create table notice_delivery (endpoint ${text} not null, notice ${text} not null, kind ${text} not null, body ${text} not null, state ${text} not null, attempts ${integer} not null, next_at ${integer} not null, made_at ${integer} not null, last_status ${text}, primary key (endpoint, notice))${suffix}`,
    'create index notice_delivery_due on notice_delivery (endpoint, state, next_at)',
  ],
  ({ integer, text, suffix }) => [
    `create table credential (login ${text} primary key, account ${text} not null unique, password ${text})${suffix}`,
    `create table sign_in_attempt (login ${text} primary key, failures ${integer} not null, locked_until ${integer} not null, last_at ${integer} not null)${suffix}`,
    'create index sign_in_attempt_last on sign_in_attempt (last_at)',
    `create table session (secret ${text} primary key, id ${text} not null unique, account ${text} not null, created ${integer} not null, seen ${integer} not null, ends ${integer} not null)${suffix}`,
    'create index session_account on session (account)',
    `create table api_token (secret ${text} primary key, id ${text} not null unique, account ${text} not null, label ${text} not null, created ${integer} not null, expires_on ${text}, used_on ${text})${suffix}`,
    'create index api_token_account on api_token (account)',
    `create table one_time_link (secret ${text} primary key, purpose ${text} not null, account ${text}, expires ${integer} not null)${suffix}`,
  ],
  ({ text, actorOfBytes }) => [
    `alter table entry add column actor ${text} not null default ''`,
    `update entry set actor = ${actorOfBytes}`,
    'create index entry_actor on entry (actor, seq)',
  ],
  ({ integer, text, suffix }) => [
    `create table known_device (secret ${text} primary key, account ${text} not null, seen ${integer} not null)${suffix}`,
    'create index known_device_seen on known_device (seen)',
  ],
  ({ integer, text, bytes, suffix }) => [
    `create table kept_digest (day ${text} not null, settings ${text} not null, edition ${integer} not null, since ${integer} not null, began ${integer} not null, size ${integer} not null, content ${bytes} not null, hash ${text} not null, primary key (day, settings))${suffix}`,
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
