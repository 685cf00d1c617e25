import { nearName } from '../../domain/near-name.js';
import { type Problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { Rulebook, Table } from '../model.js';
import { idKey, tableColumns } from './columns.js';
import { cellAt, cellName, type Grid, type GridCell, isEmpty } from './grid.js';
import { problemIn } from './problem-in.js';

/** The row of the ids, and where each column of the table stands; reasons and sources may be left out. */
export interface Headings {
  readonly idsRow: number;
  readonly columnAt: ReadonlyMap<string, number>;
}

/** How many rows may stand above the ids: the labels, and what somebody wrote above them. */
const mostAbove = 10;

const empty: GridCell = { kind: 'empty' };
const trimmed = (cell: GridCell): string => (cell.kind === 'text' ? cell.text.trim() : '');

const idsRowOf = (grid: Grid): number =>
  Array.from({ length: mostAbove }, (_, row) => row).findIndex(
    (row) => trimmed(cellAt(grid, row, 0)) === idKey,
  );

const widthOf = ({ rows }: Grid): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

function listed(keys: readonly string[]): Readonly<Record<string, string>> {
  const [before, last] = [keys.slice(0, -1).map(quoted), quoted(keys.at(-1))];
  return {
    columns_en: `${before.join(', ')} and ${last}`,
    columns_zh: `${before.join('、')}和 ${last}`,
  };
}

type At = readonly [row: number, column: number];

function unknownHeading(grid: Grid, at: At, table: Table, rulebook: Rulebook): Problem {
  const known = tableColumns(table, rulebook);
  const keys = known.map(({ key }) => key);
  const cell = cellAt(grid, ...at);
  const found = 'value' in cell ? String(cell.value) : trimmed(cell);
  const params = { table: quoted(table.id), found: shownText(found), ...listed(keys) };
  if (rulebook.facts.some(({ id }) => id === found)) return problemIn(grid, 'sheet_heading_new', at, params);
  const labelled = known.find(
    (column) => column.kind === 'fact' && Object.values(column.fact.label).includes(found),
  );
  const near = labelled?.key ?? nearName(found, keys);
  const suggestion = near === undefined ? {} : { suggestion: quoted(near) };
  return problemIn(grid, 'sheet_heading_unknown', at, { ...params, ...suggestion });
}

/** The cell that holds something in a column that has no heading, or undefined. */
function belowNothing(grid: Grid, [idsRow, column]: At): string | undefined {
  const row = grid.rows.findIndex((cells, at) => at > idsRow && !isEmpty(cells[column] ?? empty));
  return row < 0 ? undefined : cellName(row, column);
}

/**
 * Reads the row of ids. A heading that is no column of the table, one given twice, one that is missing or stands empty
 * above cells are problems, each in its cell.
 */
export function readHeadings(grid: Grid, table: Table, rulebook: Rulebook): Result<Headings> {
  const known = tableColumns(table, rulebook);
  const idsRow = idsRowOf(grid);
  if (idsRow < 0) {
    return fail([problemIn(grid, 'sheet_no_ids', [1, 0], { expected: quoted(idKey), most: mostAbove })]);
  }
  const columnAt = new Map<string, number>();
  const problems: Problem[] = [];
  for (let column = 0; column < widthOf(grid); column += 1) {
    const at = [idsRow, column] as const;
    const key = trimmed(cellAt(grid, ...at));
    if (isEmpty(cellAt(grid, ...at))) {
      const found = belowNothing(grid, at);
      if (found !== undefined) problems.push(problemIn(grid, 'sheet_heading_empty', at, { found }));
    } else if (!known.some((each) => each.key === key)) {
      problems.push(unknownHeading(grid, at, table, rulebook));
    } else if (columnAt.has(key)) {
      problems.push(problemIn(grid, 'sheet_heading_twice', at, { found: quoted(key) }));
    } else columnAt.set(key, column);
  }
  for (const { key, kind } of known) {
    if (columnAt.has(key) || kind === 'because' || kind === 'basis') continue;
    // What is missing because it is misspelt was told.
    if (problems.some(({ params }) => params['suggestion'] === quoted(key))) continue;
    problems.push(problemIn(grid, 'sheet_heading_missing', [idsRow, 0], { expected: quoted(key) }));
  }
  return problems.length > 0 ? fail(problems) : ok({ idsRow, columnAt });
}
