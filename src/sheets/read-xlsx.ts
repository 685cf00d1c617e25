import { type Cell, type CellValue, readXlsx as workbookOf, type Sheet } from 'hucre/xlsx';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { Grid, GridCell } from '../rulebook/grid/grid.js';
import { sheetName } from '../rulebook/grid/table-sheet.js';
import { unpackedSize } from './unpacked-size.js';

/** A day as `YYYY-MM-DD`, its time behind it where it has one. The reader gives both in UTC. */
function dateCell(date: Date): GridCell {
  if (Number.isNaN(date.getTime())) return { kind: 'error', text: '#NUM!' };
  const [day = '', time = ''] = date.toISOString().split('T');
  return { kind: 'date', text: time.startsWith('00:00:00.000') ? day : `${day} ${time.slice(0, 8)}` };
}

function cellOf(value: CellValue | undefined, detail: Cell | undefined): GridCell {
  if (detail?.formula !== undefined) return { kind: 'formula', text: detail.formula };
  if (detail?.type === 'error') return { kind: 'error', text: String(value ?? '') };
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', text: value };
}

const gridOf = ({ name, rows, cells, merges }: Sheet, file: string): Grid => ({
  file,
  sheet: name,
  rows: rows.map((row, at) => row.map((value, column) => cellOf(value, cells?.get(`${at},${column}`)))),
  merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  })),
});

const missing = (names: readonly string[], expected: string, file: string): Problem =>
  problem(
    'sheet_missing',
    {
      expected: quoted(expected),
      found_en: names.map(shownText).join(', ') || 'none',
      found_zh: names.map((name) => ` ${shownText(name)}`).join('、') || '零个',
    },
    { file },
  );

const damaged = (file: string, error: unknown): Problem =>
  problem(
    'spreadsheet_damaged',
    { found: shownText(error instanceof Error ? error.message : String(error)) },
    { file },
  );

/** Reads the sheet of a table, or with null the first that is shown, from an XLSX file; other sheets are left alone. */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  table: string | null,
  mostMegabytes: number,
): Promise<Result<Grid>> {
  const size = unpackedSize(bytes);
  if (size === null) return fail([damaged(file, 'no list of its parts')]);
  if (size > mostMegabytes * 1024 * 1024) {
    return fail([problem('spreadsheet_unpacked', { most: mostMegabytes }, { file })]);
  }
  const expected = table === null ? null : sheetName(table);
  const names: string[] = [];
  try {
    const { sheets } = await workbookOf(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        const isShown = !hidden && !veryHidden;
        if (isShown) names.push(name);
        return expected === null ? isShown && names.length === 1 : name === expected;
      },
    });
    const [sheet] = sheets;
    if (sheet) return ok(gridOf(sheet, file));
    return fail([
      expected === null ? problem('spreadsheet_empty', {}, { file }) : missing(names, expected, file),
    ]);
  } catch (error) {
    // What the reader says of a file that is no XLSX, or a broken one; a fault of its own looks the same.
    return fail([damaged(file, error)]);
  }
}
