import type { Problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { Rulebook, Table } from '../model.js';
import { idKey, type TableColumn, tableColumns } from './columns.js';
import { cellAt, cellName, type Grid, isEmpty } from './grid.js';
import { problemIn } from './problem-in.js';
import { readHeadings } from './read-headings.js';
import { type ReadText, textOfCell } from './read-text.js';

/** A row of the sheet: its texts by column key, and which row of the grid it is. */
export interface SheetRow {
  readonly at: number;
  readonly id: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** A sheet that was read: its rows in their order, and where each column stands. */
export interface SheetTable {
  readonly grid: Grid;
  readonly columnAt: ReadonlyMap<string, number>;
  readonly rows: readonly SheetRow[];
}

/** What a table of a rules file may have. */
const mostRows = 10_000;

interface PlacedColumn {
  readonly column: TableColumn;
  readonly index: number;
}

const mergeProblems = (grid: Grid, idsRow: number): readonly Problem[] =>
  grid.merges
    .filter(({ bottom }) => bottom >= idsRow)
    .map(({ top, left, bottom, right }) => {
      const found = `${cellName(top, left)}:${cellName(bottom, right)}`;
      return problemIn(grid, 'sheet_merged', [top, left], { found });
    });

function readRow(grid: Grid, at: number, columns: readonly PlacedColumn[], context: ReadText) {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { column, index } of columns) {
    const read = textOfCell(cellAt(grid, at, index), column, context);
    if (read.ok) texts.set(column.key, read.value);
    else problems.push(problemIn(grid, read.error.code, [at, index], read.error.params));
  }
  return { row: { at, id: texts.get(idKey) ?? '', texts }, problems };
}

/** Ids of which the file has one already: rules, tables and rows share one space. */
function takenElsewhere(table: Table, { rules, tables }: Rulebook): ReadonlySet<string> {
  const others = tables.filter(({ id }) => id !== table.id).flatMap(({ rows }) => rows);
  return new Set([...rules, ...tables, ...others].map(({ id }) => id));
}

function idProblems(
  grid: Grid,
  rows: readonly SheetRow[],
  column: number,
  taken: ReadonlySet<string>,
): readonly Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id, at }) => {
    const other = first.get(id);
    if (id === '') return [];
    const here = [at, column] as const;
    if (other !== undefined) {
      const params = { found: shownText(id), other: cellName(other, column) };
      return [problemIn(grid, 'sheet_row_twice', here, params)];
    }
    first.set(id, at);
    return taken.has(id) ? [problemIn(grid, 'sheet_row_taken', here, { found: shownText(id) })] : [];
  });
}

/**
 * Reads a sheet of a table: its rows of texts by column, each text such that its column takes it. All that is wrong is
 * told, each with its cell; a row in which nothing is written is passed over.
 */
export function readGrid(grid: Grid, table: Table, rulebook: Rulebook): Result<SheetTable> {
  const headings = readHeadings(grid, table, rulebook);
  // Under headings that are not those of the table every cell would be wrong too.
  if (!headings.ok) return headings;
  const { idsRow, columnAt } = headings.value;
  const columns = tableColumns(table, rulebook).flatMap((column) => {
    const index = columnAt.get(column.key);
    return index === undefined ? [] : [{ column, index }];
  });
  const filled = [...grid.rows.keys()].filter(
    (at) => at > idsRow && columns.some(({ index }) => !isEmpty(cellAt(grid, at, index))),
  );
  const below = [idsRow + 1, 0] as const;
  if (filled.length > mostRows) {
    return fail([problemIn(grid, 'sheet_too_long', below, { most: mostRows, found: filled.length })]);
  }
  if (filled.length === 0) return fail([problemIn(grid, 'sheet_no_rows', below)]);
  const read = filled.map((at) => readRow(grid, at, columns, { table, rulebook }));
  const rows = read.map(({ row }) => row);
  const problems = [
    ...mergeProblems(grid, idsRow),
    ...read.flatMap((each) => each.problems),
    ...idProblems(grid, rows, columnAt.get(idKey) ?? 0, takenElsewhere(table, rulebook)),
  ];
  return problems.length > 0 ? fail(problems) : ok({ grid, columnAt, rows });
}
