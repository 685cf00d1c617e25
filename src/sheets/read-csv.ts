import { parseCsv } from 'hucre/csv';
import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { idKey } from '../rulebook/grid/columns.js';
import type { Grid, GridCell } from '../rulebook/grid/grid.js';
import { unguarded } from './csv-guard.js';

/** Comma; semicolon where the comma is the decimal sign; tab from programs that call it text. */
const delimiters = [',', ';', '\t'];

const timesIn = (line: string, sign: string): number => line.split(sign).length - 1;

/** The sign that stands most often in the first line that says something; of equals the usual one. */
function commonIn(text: string): string {
  const first = text.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
  return delimiters.reduce((best, each) => (timesIn(first, each) > timesIn(first, best) ? each : best));
}

const idsForm = (delimiter: string): RegExp =>
  new RegExp(`^\\uFEFF?"?${idKey.replace('.', '\\.')}"?[ ]*${delimiter}`, 'm');

/** The sign between cells, as the row of ids of a decision table shows it, or the first line of any other list. */
const delimiterOf = (text: string): string =>
  delimiters.find((delimiter) => idsForm(delimiter).test(text)) ?? commonIn(text);

const cellOf = (value: unknown): GridCell =>
  value === null || value === '' ? { kind: 'empty' } : { kind: 'text', text: unguarded(String(value)) };

/** Reads CSV, with or without a byte order mark, its lines ended in any of the usual ways. */
export function readCsv(bytes: Uint8Array, file: string): Result<Grid> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail([problem('csv_not_utf8', {}, { file })]);
  }
  if (text.includes('\0')) return fail([problem('csv_not_utf8', {}, { file })]);
  // An odd number of them: the rest of the file would be one cell, and its rows would be taken for removed.
  if ((text.split('"').length - 1) % 2 === 1) return fail([problem('csv_quote_open', {}, { file })]);
  const rows = parseCsv(text, { delimiter: delimiterOf(text) });
  return ok({ file, sheet: null, rows: rows.map((row) => row.map(cellOf)), merges: [] });
}
