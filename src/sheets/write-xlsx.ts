import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type WriteSheet,
  rangeRef,
  writeXlsx as xlsxOf,
} from 'hucre/xlsx';
import type { SheetColumn, TableSheet } from '../rulebook/grid/table-sheet.js';

/** Rows below the table that are ready for new ones: formatted as text, with the drop-downs. */
const spareRows = 100;
/** Labels and ids. */
const headRows = 2;
/** What spreadsheet programs show of a column's help. */
const longestTitle = 32;
const longestHelp = 255;

/** Names with a blank, which no table has. */
const listsName = 'allowed values';
/** Files of one table are equal byte by byte, whenever they are written. */
const writtenOn = new Date(Date.UTC(2000, 0, 1));

const asText: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const asLabel: CellStyle = {
  ...asText,
  font: { bold: true, name: 'Calibri', size: 11 },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
};
const asKey: CellStyle = { ...asText, font: { color: { rgb: '666666' }, name: 'Calibri', size: 11 } };

/** `_x0041_` in a file means A (ECMA-376, part 1, 22.9.2.19): a text that says so of itself has its underscore escaped. */
const escaped = (text: string): string => text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');

const cut = (text: string, most: number): string => {
  const characters = [...text];
  return text.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`.slice(0, most);
};

/** Every cell is written as text, so that a program changes nothing of it. */
function cellsOf(
  lines: readonly (readonly string[])[],
  styleOf: (row: number) => CellStyle,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      const value = text === '' ? null : escaped(text);
      cells.set(`${row},${column}`, { value, type: text === '' ? 'empty' : 'string', style: styleOf(row) });
    });
  });
  return cells;
}

const widths = { id: 14, fact: 20, outcome: 18, because: 44, basis: 44 } as const;

/** The drop-down of a column, from the sheet of lists: written out, a list may have 255 signs only. */
function validationOf(column: SheetColumn, index: number, list: number, lastRow: number): DataValidation {
  const help = cut(column.help, longestHelp);
  const listRange =
    column.choices.length > 0 ? `'${listsName}'!${absolute(list, column.choices.length)}` : null;
  return {
    ...(listRange === null
      ? { type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' }
      : { type: 'list', formula1: listRange }),
    range: rangeRef(headRows, index, lastRow, index),
    allowBlank: true,
    // Cells such as `>= minor` or `a, b` are not on the list, and are right all the same.
    showErrorMessage: column.isClosed && listRange !== null,
    errorTitle: cut(column.label, longestTitle),
    errorMessage: help,
    showInputMessage: help !== '',
    inputTitle: cut(column.label, longestTitle),
    inputMessage: help,
  };
}

const absolute = (column: number, count: number): string =>
  rangeRef(0, column, count - 1, column).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function tableOf({ name, columns, rows }: TableSheet, lists: readonly SheetColumn[]): WriteSheet {
  const blank = columns.map(() => '');
  const lines = [
    columns.map(({ label }) => label),
    columns.map(({ key }) => key),
    ...rows,
    ...Array.from({ length: spareRows }, () => blank),
  ];
  const styles = [asLabel, asKey];
  return {
    name,
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    rows: lines.map((line) => line.map(() => null)),
    cells: cellsOf(lines, (row) => styles[row] ?? asText),
    freezePane: { rows: headRows, columns: 1 },
    dataValidations: columns
      .map((column, index) => validationOf(column, index, lists.indexOf(column), lines.length - 1))
      .filter(({ type, showInputMessage }) => type === 'list' || showInputMessage),
  };
}

function listsOf(lists: readonly SheetColumn[]): WriteSheet {
  const longest = Math.max(1, ...lists.map(({ choices }) => choices.length));
  const lines = Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => choices[row] ?? ''));
  return {
    name: listsName,
    hidden: true,
    rows: lines.map((line) => line.map(() => null)),
    cells: cellsOf(lines, () => asText),
  };
}

/**
 * A table's sheet as XLSX: the table with drop-downs, the facts that it reads, and the lists of the drop-downs, hidden.
 */
export async function writeXlsx(sheet: TableSheet): Promise<Uint8Array> {
  const lists = sheet.columns.filter(({ choices }) => choices.length > 0);
  const facts = [sheet.facts.headings, ...sheet.facts.rows];
  const factsSheet: WriteSheet = {
    name: sheet.facts.name,
    columns: [20, 24, 10, 36, 44, 60].map((width) => ({ width })),
    rows: facts.map((line) => line.map(() => null)),
    cells: cellsOf(facts, (row) => (row === 0 ? asLabel : asText)),
    freezePane: { rows: 1 },
  };
  return xlsxOf({
    sheets: [tableOf(sheet, lists), factsSheet, ...(lists.length > 0 ? [listsOf(lists)] : [])],
    properties: { modified: writtenOn, created: writtenOn, creator: 'Gradus' },
  });
}
