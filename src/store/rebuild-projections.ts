import { sql } from 'kysely';
import { z } from 'zod';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { ProjectionWriter, Projector, RebuildReport } from '../office/ports.js';
import { type ProjectionName, projectionNames, projections } from '../office/projections.js';
import type { Connection } from './backend.js';
import { emptyDigests } from './kept-digests.js';
import type { DatabaseKind } from './migrations.js';
import { parseRow } from './parse-row.js';
import { projectionReader } from './projection-reader.js';
import { columnsOf, createProjection, projectionFingerprint } from './projection-tables.js';
import { projectionWriter } from './projection-writer.js';
import { trailReader } from './trail-reader.js';

const entriesAtOnce = 500;
const mostDifferences = 100;

export const shadowNames = (name: ProjectionName): string => `rebuilt_${name}`;

const run = (db: Connection, statement: string) => sql.raw(statement).execute(db);

export async function projectAll(
  db: Connection,
  projector: Projector,
  writer: ProjectionWriter,
): Promise<number> {
  const trail = trailReader(db);
  for (let from = 0; ; ) {
    const entries = await trail.entries({ from, limit: entriesAtOnce });
    for (const entry of entries) await projector.project(writer, entry);
    from += entries.length;
    if (entries.length < entriesAtOnce) return from;
  }
}

type Difference = RebuildReport['differences'][number];

async function rowsOnlyIn(
  db: Connection,
  name: ProjectionName,
  one: string,
  other: string,
): Promise<readonly object[]> {
  const columns = columnsOf(name)
    .map((column) => `"${column.name}"`)
    .join(', ');
  const { rows } = await sql<object>`
    ${sql.raw(`select ${columns} from "${one}" except select ${columns} from "${other}"`)}
    limit ${sql.lit(mostDifferences)}`.execute(db);
  return rows;
}

const storedRowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Rows by their key, as they are stored: one that was tampered with may be none of its declaration. */
function byKey(name: ProjectionName, rows: readonly object[]): ReadonlyMap<string, Json> {
  return new Map(
    rows.map((row) => {
      const stored = parseRow(name, storedRowSchema, { ...row });
      return [canonicalJson(projections[name].key.map((column) => stored[column] ?? null)), stored];
    }),
  );
}

async function differencesOf(db: Connection, name: ProjectionName): Promise<readonly Difference[]> {
  const found = byKey(name, await rowsOnlyIn(db, name, name, shadowNames(name)));
  const expected = byKey(name, await rowsOnlyIn(db, name, shadowNames(name), name));
  const keys = [...new Set([...found.keys(), ...expected.keys()])].sort(byCodeUnit);
  return keys.map((key) => ({
    table: name,
    key,
    found: found.get(key) ?? null,
    expected: expected.get(key) ?? null,
  }));
}

async function replace(db: Connection, name: ProjectionName): Promise<void> {
  const columns = columnsOf(name)
    .map((column) => `"${column.name}"`)
    .join(', ');
  await run(db, `delete from "${name}"`);
  await run(db, `insert into "${name}" (${columns}) select ${columns} from "${shadowNames(name)}"`);
}

/**
 * Makes the projections anew beside those that stand, compares them row by row, and puts the new ones in their place
 * where they differ, all in the caller's transaction.
 */
export async function rebuildProjections(
  db: Connection,
  kind: DatabaseKind,
  projector: Projector,
): Promise<Omit<RebuildReport, 'problems'>> {
  for (const name of projectionNames) await createProjection(db, kind, name, shadowNames(name));
  const entries = await projectAll(db, projector, projectionWriter(db, shadowNames));
  const reader = projectionReader(db, shadowNames);
  const differences: Difference[] = [];
  let rows = 0;
  for (const name of projectionNames) {
    rows += await reader.count(name);
    const found = await differencesOf(db, name);
    if (found.length > 0) await replace(db, name);
    differences.push(...found);
    await run(db, `drop table "${shadowNames(name)}"`);
  }
  return { entries, rows, differences: differences.slice(0, mostDifferences) };
}

const madeSchema = z.object({ tables: z.record(z.string(), z.unknown()) });

/**
 * Makes the projections anew if there are none, or if their declarations or the projector are no longer those they
 * were made with. The tables that they had then are dropped.
 */
export async function bringUpProjections(
  db: Connection,
  kind: DatabaseKind,
  projector: Projector,
): Promise<void> {
  const expected = projectionFingerprint(projector.version);
  const row = await db.selectFrom('projection_state').select('fingerprint').executeTakeFirst();
  if (row?.fingerprint === expected) return;
  const before = row ? Object.keys(madeSchema.parse(JSON.parse(row.fingerprint)).tables) : [];
  for (const table of before) await sql`drop table if exists ${sql.table(table)}`.execute(db);
  for (const name of projectionNames) await createProjection(db, kind, name, name);
  await emptyDigests(db);
  await projectAll(db, projector, projectionWriter(db));
  await db.deleteFrom('projection_state').execute();
  await db.insertInto('projection_state').values({ id: 1, fingerprint: expected }).execute();
}
