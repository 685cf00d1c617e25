import type { Finding } from '../editor/check-text.js';
import type { FileTable } from './read-tables.js';

/** Messages by the cell that they come from: row, and column, where the last but one after the facts is the answer. */
export interface TableFindings {
  readonly at: (row: number, column: number) => string | undefined;
  /** Those of the table as a whole, or of what the grid does not show. */
  readonly others: readonly string[];
}

/** Sorts the findings of a file into the cells of one of its tables, by their pointers. */
export function findingsIn(table: FileTable, findings: readonly Finding[]): TableFindings {
  const cells = new Map<string, string>();
  const others: string[] = [];
  const then = table.columns.length;
  for (const { at = '', detail, hint } of findings) {
    const [, part, index, rows, row, key, cell] = at.split('/');
    if (part !== 'tables' || Number(index) !== table.index) continue;
    const said = hint ? `${detail} ${hint}` : detail;
    const column = key === 'when' ? Number(cell ?? 0) : key === 'then' || key === 'steps' ? then : -1;
    if (rows !== 'rows' || row === undefined || column < 0) {
      others.push(
        rows === 'rows' && row !== undefined ? `${table.rows[Number(row)]?.id ?? row}: ${said}` : said,
      );
      continue;
    }
    const place = `${row} ${column}`;
    cells.set(place, [cells.get(place), said].filter(Boolean).join(' '));
  }
  return { at: (row, column) => cells.get(`${row} ${column}`), others };
}
