import { nearName } from '../../domain/near-name.js';
import { type Problem, type ProblemCode, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { oneOf } from '../../domain/schema-words.js';
import { shownText } from '../../domain/shown.js';
import type { Rulebook, Table } from '../model.js';
import { idKey, type TableColumn, tableColumns } from './columns.js';
import { cellAt, cellName, type Grid, type GridCell, isEmpty } from './grid.js';
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

/** How many rows may stand above the ids: the labels, and what somebody wrote above them. */
const mostAbove = 10;
/** What a table of a rules file may have. */
const mostRows = 10_000;

type Params = Readonly<Record<string, string | number>>;

/** A problem in one cell of a grid. */
export function problemIn(
  grid: Grid,
  code: ProblemCode,
  at: readonly [number, number],
  params: Params = {},
): Problem {
  const [row, column] = at;
  const place = {
    file: grid.file,
    ...(grid.sheet === null ? {} : { sheet: grid.sheet }),
    cell: cellName(row, column),
  };
  return problem(code, params, place);
}

const trimmed = (cell: GridCell): string => (cell.kind === 'text' ? cell.text.trim() : '');

function idsRowOf(grid: Grid): number {
  const above = Array.from({ length: mostAbove }, (_, row) => row);
  return above.findIndex((row) => trimmed(cellAt(grid, row, 0)) === idKey);
}

const widthOf = ({ rows }: Grid): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

const listed = (ids: readonly string[]): Readonly<Record<string, string>> => {
  const words = oneOf(ids.map((id) => ({ en: quoted(id), zh: quoted(id) })));
  return {
    columns_en: words.en.replace(/ or (?=[^ ]+$)/, ' and '),
    columns_zh: words.zh.replace(/或(?=[^或]+$)/, '和'),
  };
};

interface Headings {
  readonly columnAt: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

function headingProblem(
  grid: Grid,
  at: readonly [number, number],
  known: readonly TableColumn[],
  rulebook: Rulebook,
  table: Table,
): Problem {
  const cell = cellAt(grid, ...at);
  const found = cell.kind === 'text' ? trimmed(cell) : 'value' in cell ? String(cell.value) : '';
  const params = { table: quoted(table.id), found: shownText(found), ...listed(known.map(({ key }) => key)) };
  if (rulebook.facts.some(({ id }) => id === found)) return problemIn(grid, 'sheet_heading_new', at, params);
  const label = known.find(
    (column) => column.kind === 'fact' && Object.values(column.fact.label).includes(found),
  );
  const near =
    label?.key ??
    nearName(
      found,
      known.map(({ key }) => key),
    );
  return problemIn(grid, 'sheet_heading_unknown', at, {
    ...params,
    ...(near === undefined ? {} : { suggestion: quoted(near) }),
  });
}

function headingsOf(
  grid: Grid,
  idsRow: number,
  known: readonly TableColumn[],
  rulebook: Rulebook,
  table: Table,
): Headings {
  const columnAt = new Map<string, number>();
  const problems: Problem[] = [];
  for (let column = 0; column < widthOf(grid); column += 1) {
    const at = [idsRow, column] as const;
    const cell = cellAt(grid, ...at);
    const key = trimmed(cell);
    if (isEmpty(cell)) {
      const below = grid.rows.findIndex(
        (row, index) => index > idsRow && !isEmpty(row[column] ?? { kind: 'empty' }),
      );
      if (below >= 0)
        problems.push(problemIn(grid, 'sheet_heading_empty', at, { found: cellName(below, column) }));
    } else if (!known.some((each) => each.key === key)) {
      problems.push(headingProblem(grid, at, known, rulebook, table));
    } else if (columnAt.has(key)) {
      problems.push(problemIn(grid, 'sheet_heading_twice', at, { found: quoted(key) }));
    } else columnAt.set(key, column);
  }
  for (const { key, kind } of known) {
    // Reasons and sources that are not shown stay as they are.
    if (columnAt.has(key) || kind === 'because' || kind === 'basis') continue;
    if (problems.some(({ params }) => params['suggestion'] === quoted(key))) continue;
    problems.push(problemIn(grid, 'sheet_heading_missing', [idsRow, 0], { expected: quoted(key) }));
  }
  return { columnAt, problems };
}

function mergeProblems(grid: Grid, idsRow: number): readonly Problem[] {
  return grid.merges
    .filter(({ bottom }) => bottom >= idsRow)
    .map(({ top, left, bottom, right }) => {
      const found = `${cellName(top, left)}:${cellName(bottom, right)}`;
      return problemIn(grid, 'sheet_merged', [top, left], { found });
    });
}

function readRow(
  grid: Grid,
  at: number,
  columns: readonly { readonly column: TableColumn; readonly index: number }[],
  context: ReadText,
): { readonly texts: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { column, index } of columns) {
    const read = textOfCell(cellAt(grid, at, index), column, context);
    if (read.ok) texts.set(column.key, read.value);
    else problems.push(problemIn(grid, read.error.code, [at, index], read.error.params));
  }
  return { texts, problems };
}

/**
 * Reads a sheet of a table: its rows of texts by column, each text such that its column takes it. All that is wrong is
 * told, each with its cell; a row in which nothing is written is passed over.
 */
export function readGrid(grid: Grid, table: Table, rulebook: Rulebook): Result<SheetTable> {
  const known = tableColumns(table, rulebook);
  const idsRow = idsRowOf(grid);
  if (idsRow < 0) {
    return fail([problemIn(grid, 'sheet_no_ids', [1, 0], { expected: quoted(idKey), most: mostAbove })]);
  }
  const { columnAt, problems } = headingsOf(grid, idsRow, known, rulebook, table);
  // Under headings that are not those of the table every cell would be wrong too.
  if (problems.length > 0) return fail([...mergeProblems(grid, idsRow), ...problems]);
  const before = mergeProblems(grid, idsRow);
  const columns = known.flatMap((column) => {
    const index = columnAt.get(column.key);
    return index === undefined ? [] : [{ column, index }];
  });
  const filled = grid.rows
    .map((row, at) => ({
      at,
      isThere: at > idsRow && columns.some(({ index }) => !isEmpty(row[index] ?? { kind: 'empty' })),
    }))
    .filter(({ isThere }) => isThere);
  if (filled.length > mostRows) {
    return fail([
      problemIn(grid, 'sheet_too_long', [idsRow + 1, 0], { most: mostRows, found: filled.length }),
    ]);
  }
  if (filled.length === 0 && before.length === 0) {
    return fail([problemIn(grid, 'sheet_no_rows', [idsRow + 1, 0])]);
  }
  const read = filled.map(({ at }) => ({ at, ...readRow(grid, at, columns, { table, rulebook }) }));
  const rows = read.map(({ at, texts }) => ({ at, texts, id: texts.get(idKey) ?? '' }));
  const all = [
    ...before,
    ...read.flatMap((row) => row.problems),
    ...twice(grid, rows, columnAt.get(idKey) ?? 0),
  ];
  return all.length > 0 ? fail(all) : ok({ grid, columnAt, rows });
}

function twice(grid: Grid, rows: readonly SheetRow[], column: number): readonly Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id, at }) => {
    const other = first.get(id);
    if (id === '') return [];
    if (other === undefined) {
      first.set(id, at);
      return [];
    }
    return [
      problemIn(grid, 'sheet_row_twice', [at, column], {
        found: shownText(id),
        other: cellName(other, column),
      }),
    ];
  });
}
