import { sql } from 'kysely';
import type { z } from 'zod';
import { z as zod } from 'zod';
import { canonicalJson } from '../domain/canonical-json.js';
import { problem, quoted } from '../domain/problem.js';
import {
  type ProjectionColumn,
  type ProjectionName,
  type ProjectionRow,
  projectionNames,
  projections,
} from '../office/projections.js';
import type { Connection } from './backend.js';
import { columnTypes, type DatabaseKind } from './migrations.js';
import { StoredDataError } from './stored-data-error.js';

type ColumnKind = 'text' | 'integer' | 'boolean' | 'json';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
}

function kindOf(type: string): ColumnKind {
  if (type === 'string' || type === 'enum' || type === 'literal') return 'text';
  if (type === 'number') return 'integer';
  return type === 'boolean' ? 'boolean' : 'json';
}

function columnOf(name: string, schema: z.core.$ZodType): Column {
  const nullable = schema instanceof zod.ZodNullable;
  const inner: z.core.$ZodType = nullable ? schema.unwrap() : schema;
  return { name, kind: kindOf(inner._zod.def.type), nullable };
}

const columns = new Map<ProjectionName, readonly Column[]>();

/** The columns of a projection, in the order of its declaration. */
export function columnsOf(name: ProjectionName): readonly Column[] {
  const known = columns.get(name);
  if (known) return known;
  const made = Object.entries(projections[name].row.shape).map(([column, schema]) =>
    columnOf(column, schema),
  );
  columns.set(name, made);
  return made;
}

/** Booleans are 0 and 1, lists and objects JSON texts, in both databases. */
export function encodeValue(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function decodeValue({ kind }: Column, value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'boolean') return value === 1 ? true : value === 0 ? false : value;
  return kind === 'json' && typeof value === 'string' ? JSON.parse(value) : value;
}

const isRowOf = <Name extends ProjectionName>(name: Name, value: unknown): value is ProjectionRow<Name> =>
  projections[name].row.safeParse(value).success;

/** @throws TypeError for a row that is not as declared: a mistake of the projector. */
export function checkRow<Name extends ProjectionName>(
  name: Name,
  row: unknown,
): asserts row is ProjectionRow<Name> {
  if (!isRowOf(name, row)) throw new TypeError(`not a row of ${name}: ${JSON.stringify(row)}`);
}

function malformed(name: ProjectionName, row: object): StoredDataError {
  return new StoredDataError([problem('stored_row_malformed', { table: name, found: quoted(row) })]);
}

function decoded(asked: readonly Column[], row: object): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const column of asked) values[column.name] = decodeValue(column, Reflect.get(row, column.name));
  return values;
}

/** A row as it comes out of the database, in the values that it went in with. */
export function decodeRow<Name extends ProjectionName>(name: Name, row: object): ProjectionRow<Name> {
  const found = decoded(columnsOf(name), row);
  if (isRowOf(name, found)) return found;
  throw malformed(name, found);
}

/** Values of a column that are kept: most columns hold a few words again and again. */
const mostKept = 1000;

/**
 * Reads the cells of one column; undefined for one that is not as declared. What repeats is read and checked once, and
 * is one value then: it takes less room, and is compared by where it is.
 */
function cellReader(column: Column, schema: z.core.$ZodType): (cell: unknown) => unknown {
  const known = new Map<unknown, unknown>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = decodeValue(column, cell);
    if (!zod.safeParse(schema, value).success) return undefined;
    if (known.size < mostKept) known.set(cell, value);
    return value;
  };
}

/**
 * `decodeRow` for some columns of many rows, which become what is made of them; what is not asked for is not looked at.
 */
export function rowDecoder<Name extends ProjectionName, Column extends ProjectionColumn<Name>>(
  name: Name,
  asked: readonly string[],
): (row: Record<string, unknown>) => Pick<ProjectionRow<Name>, Column> {
  const names: ReadonlySet<string> = new Set(asked);
  const read = columnsOf(name).filter((column) => names.has(column.name));
  const shape: Readonly<Record<string, z.core.$ZodType>> = projections[name].row.shape;
  const cells = read.map(
    (column) => [column.name, cellReader(column, shape[column.name] as z.core.$ZodType)] as const,
  );
  return (row) => {
    for (const [column, readCell] of cells) {
      const value = readCell(row[column]);
      if (value === undefined) throw malformed(name, decoded(read, row));
      row[column] = value;
    }
    // INVARIANT: every column that was asked for is as its schema wants.
    return row as Pick<ProjectionRow<Name>, Column>;
  };
}

/** What the tables were made from; they are made anew when it differs. */
export const projectionFingerprint = (projectorVersion: number): string =>
  canonicalJson({
    projector: projectorVersion,
    tables: Object.fromEntries(
      projectionNames.map((name) => [
        name,
        {
          columns: columnsOf(name).map((column) => ({ ...column })),
          key: projections[name].key,
          indexes: projections[name].indexes,
        },
      ]),
    ),
  });

/** Creates the table of a projection under the name `table`. */
export async function createProjection(
  db: Connection,
  kind: DatabaseKind,
  name: ProjectionName,
  table: string,
): Promise<void> {
  const types = columnTypes[kind];
  const { key, indexes } = projections[name];
  const quotedList = (names: readonly string[]) => names.map((each) => `"${each}"`).join(', ');
  const declared = columnsOf(name).map((column) => {
    const type = column.kind === 'integer' || column.kind === 'boolean' ? types.integer : types.text;
    return `"${column.name}" ${type}${column.nullable ? '' : ' not null'}`;
  });
  const body = [...declared, `primary key (${quotedList(key)})`].join(', ');
  await sql.raw(`create table "${table}" (${body})${types.suffix}`).execute(db);
  for (const [at, index] of indexes.entries())
    await sql.raw(`create index "${table}_${at}" on "${table}" (${quotedList(index)})`).execute(db);
}
