import { writeCsv as csvOf } from 'hucre/csv';
import type { TableSheet } from '../rulebook/grid/table-sheet.js';
import { guarded } from './csv-guard.js';

/**
 * A table's sheet as CSV (RFC 4180): labels, ids, then the rows. It begins with a byte order mark, without which Excel
 * takes UTF-8 for the code page of the machine and shows Chinese as other signs.
 */
export function writeCsv({ columns, rows }: TableSheet): string {
  const lines = [columns.map(({ label }) => label), columns.map(({ key }) => key), ...rows];
  return `${csvOf(
    lines.map((line) => line.map(guarded)),
    { bom: true },
  )}\r\n`;
}
