import { setImmediate as nextTurn } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { ColumnReader, Filter, ProjectionQuery } from '../office/ports.js';
import {
  type ProjectionColumn,
  type ProjectionName,
  type ProjectionRow,
  projections,
} from '../office/projections.js';
import type { Connection } from './backend.js';
import { columnsOf, decodeRow, encodeValue, rowDecoder } from './projection-tables.js';

/** Under which name a projection's table stands; another one while the projections are made anew. */
export type TableNames = (name: ProjectionName) => string;
export const ownNames: TableNames = (name) => name;

type Fragment = RawBuilder<unknown>;

const all = (fragments: readonly Fragment[]): Fragment =>
  fragments.length === 0 ? sql`1 = 1` : sql.join(fragments, sql` and `);

const values = (list: readonly unknown[]): Fragment =>
  sql.join(list.map((value) => sql`${encodeValue(value)}`));

/** The columns that rows are put in order by: the key tells rows apart that are alike in what is asked for. */
function sortedBy(name: ProjectionName, by: string | undefined): readonly string[] {
  const key: readonly string[] = projections[name].key;
  return by === undefined ? key : [by, ...key.filter((column) => column !== by)];
}

const columnList = (names: readonly string[]): Fragment => sql.join(names.map((name) => sql.ref(name)));

/** A filter as every projection's has it. */
type AnyFilter =
  | { readonly column: string; readonly is: string; readonly value: unknown }
  | { readonly column: string; readonly in: readonly unknown[] };

const comparisons = new Set(['=', '<>', '<', '<=', '>', '>=']);

function filterOf(filter: AnyFilter): Fragment {
  const column = sql.ref(filter.column);
  if ('in' in filter) return filter.in.length === 0 ? sql`1 = 0` : sql`${column} in (${values(filter.in)})`;
  if (!comparisons.has(filter.is)) throw new TypeError(`no comparison of projections: ${filter.is}`);
  if (filter.value !== null) return sql`${column} ${sql.raw(filter.is)} ${encodeValue(filter.value)}`;
  if (filter.is === '=') return sql`${column} is null`;
  return filter.is === '<>' ? sql`${column} is not null` : sql`1 = 0`;
}

const filtersOf = (where: readonly AnyFilter[] | undefined): readonly Fragment[] =>
  (where ?? []).map(filterOf);

/** The filter that asks for the row with this key. */
export function keyFilter(name: ProjectionName, key: object): Fragment {
  return all(
    projections[name].key.map((column) => filterOf({ column, is: '=', value: Reflect.get(key, column) })),
  );
}

async function list<Name extends ProjectionName>(
  db: Connection,
  table: string,
  name: Name,
  { where, order, after, limit }: ProjectionQuery<Name>,
): Promise<readonly ProjectionRow<Name>[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new RangeError(`a limit of 1 to 1000, not ${limit}`);
  const sorted = sortedBy(name, order?.by);
  const down = order?.direction === 'down';
  const fragments = [...filtersOf(where)];
  if (after) {
    const place = values(sorted.map((column) => Reflect.get(after, column)));
    fragments.push(sql`(${columnList(sorted)}) ${sql.raw(down ? '<' : '>')} (${place})`);
  }
  const direction = sql.raw(down ? 'desc' : 'asc');
  const columns = columnList(columnsOf(name).map((column) => column.name));
  const { rows } = await sql<object>`
    select ${columns} from ${sql.table(table)} where ${all(fragments)}
    order by ${sql.join(sorted.map((column) => sql`${sql.ref(column)} ${direction}`))}
    limit ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => decodeRow(name, row));
}

/** Rows that are read before others get their turn: one statement stops the process for as long as it takes. */
const atOnce = 1000;

async function columns<Name extends ProjectionName, Column extends ProjectionColumn<Name>>(
  db: Connection,
  table: string,
  name: Name,
  asked: readonly Column[],
  where: readonly Filter<Name>[],
  by: ProjectionColumn<Name> | undefined,
): Promise<readonly Pick<ProjectionRow<Name>, Column>[]> {
  const sorted = sortedBy(name, by);
  // What they are sorted by tells where the next rows begin, and comes along.
  const selected = [...new Set<string>([...asked, ...sorted])];
  const decode = rowDecoder<Name, Column>(name, selected);
  const rows: Pick<ProjectionRow<Name>, Column>[] = [];
  let last: object | undefined;
  do {
    const fragments = [...filtersOf(where)];
    if (last) {
      const place = values(sorted.map((column) => Reflect.get(last ?? {}, column)));
      fragments.push(sql`(${columnList(sorted)}) > (${place})`);
    }
    const found = await sql<Record<string, unknown>>`
      select ${columnList(selected)} from ${sql.table(table)} where ${all(fragments)}
      order by ${columnList(sorted)} limit ${sql.lit(atOnce)}`.execute(db);
    for (const row of found.rows) rows.push(decode(row));
    last = found.rows.length < atOnce ? undefined : found.rows.at(-1);
    if (last) await nextTurn();
  } while (last);
  return rows;
}

export function projectionReader(db: Connection, names: TableNames = ownNames): ColumnReader {
  return {
    columns: (name, asked, where = [], by) => columns(db, names(name), name, asked, where, by),
    async get(name, key) {
      const columns = columnList(columnsOf(name).map((column) => column.name));
      const { rows } =
        await sql<object>`select ${columns} from ${sql.table(names(name))} where ${keyFilter(name, key)}`.execute(
          db,
        );
      return rows[0] ? decodeRow(name, rows[0]) : null;
    },
    list: (name, query) => list(db, names(name), name, query),
    async count<Name extends ProjectionName>(name: Name, where?: readonly Filter<Name>[]) {
      const { rows } = await sql<{ counted: unknown }>`
        select count(*) as counted from ${sql.table(names(name))} where ${all(filtersOf(where))}`.execute(db);
      return Number(rows[0]?.counted ?? 0);
    },
  };
}
