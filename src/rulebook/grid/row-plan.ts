import type { Basis } from '../../domain/text.js';
import { readCell } from '../cell.js';
import type { Cell, FactDeclaration, Row, Rulebook, Table } from '../model.js';
import { basisOfText } from './basis-text.js';
import { basisKey, becauseKey, factsOf, idKey, tableColumns, thenKey } from './columns.js';
import type { SheetRow, SheetTable } from './read-grid.js';
import { rowTexts, takesSteps } from './table-sheet.js';

/** What of a row differs from the file. A reason or sources that are null are taken away. */
export interface RowChange {
  readonly row: Row;
  readonly cells: readonly { readonly index: number; readonly value: Cell }[];
  /** The response or the steps, or null where they are the same. */
  readonly outcome: string | number | null;
  readonly because: readonly { readonly language: string; readonly value: string | null }[];
  readonly basis: { readonly value: readonly Basis[] | null } | null;
}

/** A row that the file does not have. */
export interface NewRow extends Pick<Row, 'id' | 'cells' | 'because' | 'basis'> {
  /** The response or the steps. */
  readonly outcome: string | number;
  /** The id of the row that stands before it, or null at the beginning. */
  readonly after: string | null;
}

/** What the import of a sheet does to a table. */
export interface TablePlan {
  readonly changed: readonly RowChange[];
  readonly added: readonly NewRow[];
  readonly removed: readonly string[];
  /** Whether the rows that the file has stand in another order in the sheet; the file's order is kept. */
  readonly isReordered: boolean;
}

const isDecimal = (text: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);

/** A cell as a rules file has it: numbers and truth values without quotes where they are the fact's. */
function cellValue(text: string, { type }: FactDeclaration): Cell {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if ((type === 'integer' || type === 'number') && isDecimal(text)) return Number(text);
  return text;
}

/** Whether two cells ask the same of the fact. */
const isSameCell = (a: Cell, b: Cell, fact: FactDeclaration): boolean =>
  JSON.stringify(readCell(a, fact)) === JSON.stringify(readCell(b, fact));

const plain = (text: string): string => (text.trim() === '' ? '' : text.replace(/\r\n?/g, '\n'));

function changedCells(row: Row, sheet: SheetRow, facts: readonly FactDeclaration[]): RowChange['cells'] {
  return facts.flatMap((fact, index) => {
    const text = sheet.texts.get(fact.id) ?? '';
    const old = row.cells[index] ?? '';
    const value = cellValue(text, fact);
    if (isSameCell(old, value, fact)) return [];
    // A number that was written in quotes stays in quotes.
    const isKept = typeof old === 'string' && cellValue(old, fact) !== old;
    return [{ index, value: isKept ? text : value }];
  });
}

function changeOf(row: Row, sheet: SheetRow, table: Table, rulebook: Rulebook): RowChange | null {
  const columns = tableColumns(table, rulebook);
  const old = new Map(rowTexts(row, columns).map((text, index) => [columns[index]?.key ?? '', text]));
  const differs = (key: string): boolean =>
    sheet.texts.has(key) && plain(sheet.texts.get(key) ?? '') !== plain(old.get(key) ?? '');
  const written = sheet.texts.get(thenKey) ?? '';
  const outcome = takesSteps(table) ? Number(written) : written;
  const cells = changedCells(row, sheet, factsOf(table, rulebook));
  const because = rulebook.languages
    .filter((language) => differs(becauseKey(language)))
    .map((language) => ({ language, value: plain(sheet.texts.get(becauseKey(language)) ?? '') || null }));
  const basis = differs(basisKey) ? { value: basisOf(sheet) } : null;
  const isSameOutcome = outcome === row.then;
  const isSame = cells.length === 0 && isSameOutcome && because.length === 0 && basis === null;
  return isSame ? null : { row, cells, outcome: isSameOutcome ? null : outcome, because, basis };
}

function basisOf({ texts }: SheetRow): readonly Basis[] | null {
  const read = basisOfText(texts.get(basisKey) ?? '');
  return 'bad' in read || read.length === 0 ? null : read;
}

function newRow(sheet: SheetRow, after: string | null, table: Table, rulebook: Rulebook): NewRow {
  const texts = rulebook.languages.flatMap((language): [string, string][] => {
    const text = plain(sheet.texts.get(becauseKey(language)) ?? '');
    return text === '' ? [] : [[language, text]];
  });
  const written = sheet.texts.get(thenKey) ?? '';
  return {
    id: sheet.texts.get(idKey) ?? '',
    cells: factsOf(table, rulebook).map((fact) => cellValue(sheet.texts.get(fact.id) ?? '', fact)),
    outcome: takesSteps(table) ? Number(written) : written,
    because: texts.length > 0 ? Object.fromEntries(texts) : null,
    basis: basisOf(sheet),
    after,
  };
}

/** Compares a sheet that was read with the table: cells by what they ask, texts by what they say. */
export function planTable(table: Table, sheet: SheetTable, rulebook: Rulebook): TablePlan {
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  const changed: RowChange[] = [];
  const added: NewRow[] = [];
  let before: string | null = null;
  for (const each of sheet.rows) {
    const row = rows.get(each.id);
    const change = row ? changeOf(row, each, table, rulebook) : null;
    if (change) changed.push(change);
    if (!row) added.push(newRow(each, before, table, rulebook));
    before = each.id;
  }
  const shown = new Set(sheet.rows.map(({ id }) => id));
  const kept = table.rows.filter(({ id }) => shown.has(id)).map(({ id }) => id);
  const asShown = sheet.rows.filter(({ id }) => rows.has(id)).map(({ id }) => id);
  return {
    changed,
    added,
    removed: table.rows.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
    isReordered: kept.join() !== asShown.join(),
  };
}
