import type { Language } from '../../domain/problem.js';
import type { Text } from '../../domain/text.js';
import type { FactDeclaration, Row, Rulebook, Table } from '../model.js';
import { basisText } from './basis-text.js';
import { factsOf, type TableColumn, tableColumns } from './columns.js';
import { factSheet, type FactSheet } from './fact-sheet.js';

/** A column of a table as it is shown. */
export interface SheetColumn {
  /** Machine-readable: what an import goes by. */
  readonly key: string;
  readonly label: string;
  readonly kind: TableColumn['kind'];
  /** What a drop-down offers; other cells may be written too unless `isClosed`. */
  readonly choices: readonly string[];
  readonly isClosed: boolean;
  /** What is said of the column where somebody writes into it. */
  readonly help: string;
}

/** A decision table as a spreadsheet shows it; every cell is text. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** A text per column. */
  readonly rows: readonly (readonly string[])[];
  readonly facts: FactSheet;
}

/** A text in the language, or in the first that the rulebook has. */
export const inLanguage = (text: Text, language: string): string =>
  text[language] ?? Object.values(text)[0] ?? '';

const longestName = 31;

/**
 * The name of the sheet of a table: its id, cut to what spreadsheet programs take; they keep `History` for themselves.
 */
export const sheetName = (table: string): string =>
  table === 'HISTORY' ? 'HISTORY-' : table.slice(0, longestName);

const languageNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  zh: { en: 'Chinese', zh: '中文' },
  en: { en: 'English', zh: '英文' },
};

function labelOf(column: TableColumn, table: Table, language: Language): string {
  const isZh = language === 'zh';
  switch (column.kind) {
    case 'id':
      return isZh ? '行' : 'Row';
    case 'fact':
      return inLanguage(column.fact.label, language);
    case 'outcome':
      if (takesSteps(table)) return isZh ? '步数' : 'Steps';
      return isZh ? '处置' : 'Response';
    case 'because': {
      const name = languageNames[column.language]?.[language] ?? column.language;
      return isZh ? `理由（${name}）` : `Reason (${name})`;
    }
    case 'basis':
      return isZh ? '依据' : 'Basis';
  }
}

export const takesSteps = ({ effect }: Table): boolean => effect === 'aggravate' || effect === 'mitigate';

function choicesOfFact({ type, values }: FactDeclaration): readonly string[] {
  if (type === 'boolean') return ['-', 'true', 'false'];
  if (type !== 'scale') return values.length > 0 ? ['-', ...values] : [];
  // What is as good as any value, or as one value, is not offered twice.
  return [
    '-',
    ...values,
    ...values.slice(1).map((value) => `>= ${value}`),
    ...values.slice(0, -1).map((value) => `<= ${value}`),
  ];
}

function choicesOf(column: TableColumn, table: Table, { ladder }: Rulebook): readonly string[] {
  if (column.kind === 'fact') return choicesOfFact(column.fact);
  if (column.kind !== 'outcome' || takesSteps(table)) return [];
  return ladder.map(({ id }) => id);
}

const named = (labels: Readonly<Record<string, Text>>, ids: readonly string[], language: Language): string =>
  ids.map((id) => (labels[id] ? `${id} = ${inLanguage(labels[id], language)}` : id)).join('\n');

function helpOf(column: TableColumn, table: Table, { ladder }: Rulebook, language: Language): string {
  const isZh = language === 'zh';
  switch (column.kind) {
    case 'fact':
      return named(column.fact.valueLabels, column.fact.values, language);
    case 'outcome':
      if (takesSteps(table)) return isZh ? '加重或减轻的步数，整数。' : 'How many steps, a whole number.';
      return named(
        Object.fromEntries(ladder.map(({ id, label }) => [id, label])),
        ladder.map(({ id }) => id),
        language,
      );
    case 'because':
      return isZh ? '留空则采用整张表的理由。' : 'Empty: the reason of the table.';
    case 'basis':
      return isZh
        ? '每行一项：名称 <网址> [unverified]。留空则采用整张表的依据。'
        : 'One source a line: name <address> [unverified]. Empty: those of the table.';
    case 'id':
      return isZh ? '行的标识，不得重复，不得改作他用。' : 'The id of the row; stable, and never used again.';
  }
}

function textOf(row: Row, column: TableColumn, facts: readonly FactDeclaration[]): string {
  switch (column.kind) {
    case 'id':
      return row.id;
    case 'fact':
      return String(row.cells[facts.indexOf(column.fact)] ?? '');
    case 'outcome':
      return String(row.then);
    case 'because':
      return row.because?.[column.language] ?? '';
    case 'basis':
      return row.basis ? basisText(row.basis) : '';
  }
}

/** The texts of a row as a sheet shows them, one per column. */
export function rowTexts(row: Row, columns: readonly TableColumn[]): readonly string[] {
  const facts = columns.flatMap((column) => (column.kind === 'fact' ? column.fact : []));
  return columns.map((column) => textOf(row, column, facts));
}

/** A decision table of a rulebook as a sheet with headings in the language. */
export function tableSheet(rulebook: Rulebook, table: Table, language: Language): TableSheet {
  const columns = tableColumns(table, rulebook);
  return {
    name: sheetName(table.id),
    columns: columns.map((column) => ({
      key: column.key,
      kind: column.kind,
      label: labelOf(column, table, language),
      choices: choicesOf(column, table, rulebook),
      isClosed: column.kind === 'outcome',
      help: helpOf(column, table, rulebook, language),
    })),
    rows: table.rows.map((row) => rowTexts(row, columns)),
    facts: factSheet(factsOf(table, rulebook), language),
  };
}
