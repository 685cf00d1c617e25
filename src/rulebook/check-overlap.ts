import { type Problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { readCell } from './cell.js';
import { commonValue } from './cell-example.js';
import { type CellSpace, overlap, spaceOf } from './cell-overlap.js';
import { columnsOf } from './check-tables.js';
import { type Draft, idOf, type RowPart, type TablePart } from './draft.js';
import { findings } from './finding.js';

/** The most rows of a `unique` table: every pair of them is looked at. */
const mostRows = 2000;

/** What each cell of a row lets through, or undefined for a row that cannot be read in full. */
function spacesOf(row: RowPart, table: TablePart, draft: Draft): readonly CellSpace[] | undefined {
  const columns = columnsOf(table, draft);
  const cells = row.value.when;
  if (!cells || cells.length !== columns.length) return undefined;
  const spaces = columns.flatMap((fact, index) => {
    const test = fact && fact.type !== 'text' ? readCell(cells[index] ?? '', fact) : undefined;
    return fact && test?.ok ? [spaceOf(test.value, fact)] : [];
  });
  return spaces.length === columns.length ? spaces : undefined;
}

/** Facts of a case that both rows match, as they are written in a file of cases. */
function exampleOf(
  columns: ReturnType<typeof columnsOf>,
  spaces: readonly CellSpace[],
  others: readonly CellSpace[],
): string {
  const said = columns.flatMap((fact, at) => {
    const [one, other] = [spaces[at], others[at]];
    const value = fact && one && other ? commonValue(one, other, fact) : undefined;
    return fact && value !== undefined ? [`${fact.id}: ${written(value)}`] : [];
  });
  return quoted(said.length > 0 ? `{ ${said.join(', ')} }` : '{}');
}

const written = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));

/** Two rows of a table with `hit: unique` that some case meets both: an error at the later one. */
export function checkOverlap(draft: Draft): readonly Problem[] {
  return findings(draft.source, (report) => {
    for (const table of draft.tables) {
      if (table.value.hit !== 'unique') continue;
      if (table.rows.length > mostRows) {
        report('unique_too_long', [...table.at, 'rows'], { expected: mostRows, found: table.rows.length });
        continue;
      }
      const rows = table.rows.map((row) => ({ row, spaces: spacesOf(row, table, draft) }));
      rows.forEach(({ row, spaces }, index) => {
        const first = rows
          .slice(0, index)
          .find(
            (before) => spaces && before.spaces?.every((space, at) => overlap(space, spaces[at] ?? space)),
          );
        if (!first) return;
        const example = exampleOf(columnsOf(table, draft), spaces ?? [], first.spaces ?? []);
        const params = {
          found: shownText(idOf(row) ?? ''),
          other: shownText(idOf(first.row) ?? ''),
          example,
        };
        report('rows_overlap', row.at, params);
      });
    }
  });
}
