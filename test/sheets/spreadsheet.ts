import type { Result } from '../../src/domain/result.js';
import type { Language } from '../../src/domain/problem.js';
import { type ImportedTable, importTable } from '../../src/rulebook/grid/import-table.js';
import { type TableSheet, tableSheet } from '../../src/rulebook/grid/table-sheet.js';
import type { ReadOptions } from '../../src/rulebook/read-rulebook.js';
import { readRulebook } from '../../src/rulebook/read-rulebook.js';
import { readSpreadsheet } from '../../src/sheets/read-spreadsheet.js';
import { writeCsv } from '../../src/sheets/write-csv.js';
import { writeXlsx } from '../../src/sheets/write-xlsx.js';
import { calendarText, sha256 } from '../rulebook/base-rulebook.js';

export const options: ReadOptions = {
  file: 'base.yaml',
  sha256,
  calendar: () => ({ text: calendarText, file: 'cn.yaml' }),
};

/** The sheet of a table of a text in which nothing is wrong. */
export function sheetOf(text: string, table: string, language: Language = 'en', read = options): TableSheet {
  const { rulebook, problems } = readRulebook(text, read);
  const found = rulebook?.tables.find(({ id }) => id === table);
  if (!rulebook || !found) throw new Error(JSON.stringify(problems));
  return tableSheet(rulebook, found, language);
}

export const formats = ['csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

export const bytesOf = async (sheet: TableSheet, format: Format): Promise<Uint8Array> =>
  format === 'csv' ? new TextEncoder().encode(writeCsv(sheet)) : writeXlsx(sheet);

/** Reads a file of a spreadsheet program back into a text. */
export async function imported(
  text: string,
  table: string,
  bytes: Uint8Array,
  read = options,
): Promise<Result<ImportedTable>> {
  const grid = await readSpreadsheet(bytes, 'grid', table);
  return grid.ok ? importTable(text, table, grid.value, read) : grid;
}
