import { nearName } from '../../domain/near-name.js';
import { type ProblemCode, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { valueWords, type Words } from '../../domain/schema-words.js';
import { shownText } from '../../domain/shown.js';
import type { Text } from '../../domain/text.js';
import { readCell } from '../cell.js';
import { cellParams, inline } from '../cell-finding.js';
import { expecting } from '../finding.js';
import type { FactDeclaration, Rulebook, Table } from '../model.js';
import { ruleId } from '../schema-words.js';
import { valuesInWords } from '../value-of-fact.js';
import { basisOfText } from './basis-text.js';
import type { TableColumn } from './columns.js';
import { fullWidthSign, halfWidth } from './full-width.js';
import { type GridCell, isEmpty } from './grid.js';
import { takesSteps } from './table-sheet.js';

export interface ReadText {
  readonly table: Table;
  readonly rulebook: Rulebook;
}

interface Fault {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
}
type Read = Result<string, Fault>;

const steps: Words = { en: 'a whole number of steps', zh: '步数（整数）' };
const rowId: Words = { en: 'an id of capitals, digits and -', zh: '由大写字母、数字与 - 组成的标识' };
const plainText: Words = { en: 'a text', zh: '文本' };

/** What a column takes, in words. */
function wordsOf(column: TableColumn, { table, rulebook }: ReadText): Words {
  switch (column.kind) {
    case 'id':
      return rowId;
    case 'fact':
      return valuesInWords(column.fact);
    case 'outcome':
      return takesSteps(table) ? steps : valueWords(rulebook.ladder.map(({ id }) => id));
    default:
      return plainText;
  }
}

const fault = (code: ProblemCode, column: TableColumn, context: ReadText, more: Fault['params'] = {}) =>
  fail({
    code,
    params: { column: quoted(column.key), ...expecting(inline(wordsOf(column, context))), ...more },
  });

const suggested = (near: string | undefined) => (near === undefined ? {} : { suggestion: quoted(near) });

/** The id whose label, in any language, a text is. */
const idLabelled = (text: string, labels: Readonly<Record<string, Text>>): string | undefined =>
  Object.entries(labels).find(([, label]) => Object.values(label).includes(text))?.[0];

/** `isTaken` says whether the column would take a text; what was probably meant is suggested only if so. */
function mistyped(text: string, column: TableColumn, context: ReadText, isTaken: (text: string) => boolean) {
  const sign = fullWidthSign(text);
  if (sign === undefined) return undefined;
  const meant = halfWidth(text);
  return fault('cell_full_width', column, context, {
    found: shownText(text),
    sign: shownText(sign),
    ...suggested(isTaken(meant) ? meant : undefined),
  });
}

/** A spreadsheet program writes a day in its own way: 2022/1/5. */
function dayMeant(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

function factText(text: string, column: TableColumn, fact: FactDeclaration, context: ReadText): Read {
  const isTaken = (each: string): boolean => readCell(each, fact).ok;
  const read = readCell(text, fact);
  if (read.ok) return ok(text);
  const label = idLabelled(text, fact.valueLabels);
  if (label !== undefined) {
    return fault('cell_label', column, context, { found: shownText(text), ...suggested(label) });
  }
  // In a sheet everything is text: `1.5` is not a text given for a number.
  const params = { ...cellParams(fact, read.error), found: shownText(String(read.error.found)) };
  const day = fact.type === 'date' ? dayMeant(text) : undefined;
  return (
    mistyped(text, column, context, isTaken) ??
    fail({
      code: read.error.code,
      params: { ...params, ...suggested(day && isTaken(day) ? day : undefined) },
    })
  );
}

function thenText(text: string, column: TableColumn, context: ReadText): Read {
  const { table, rulebook } = context;
  const rungs = rulebook.ladder.map(({ id }) => id);
  const isTaken = (each: string): boolean =>
    takesSteps(table) ? Number.isSafeInteger(Number(each)) && /^\d/.test(each) : rungs.includes(each);
  if (isTaken(text)) return ok(text);
  const label = idLabelled(text, Object.fromEntries(rulebook.ladder.map((rung) => [rung.id, rung.label])));
  const found = { found: shownText(text) };
  if (label !== undefined) return fault('cell_label', column, context, { ...found, ...suggested(label) });
  const typed = mistyped(text, column, context, isTaken);
  if (typed) return typed;
  return takesSteps(table)
    ? fail({ code: 'row_needs_steps', params: { effect: table.effect, ...found } })
    : fail({ code: 'unknown_rung', params: { ...found, ...suggested(nearName(text, rungs)) } });
}

function idText(text: string, column: TableColumn, context: ReadText): Read {
  const isTaken = (each: string): boolean => ruleId.safeParse(each).success;
  if (isTaken(text)) return ok(text);
  const capitals = text.toUpperCase();
  const near = suggested(isTaken(capitals) ? capitals : undefined);
  return (
    mistyped(text, column, context, isTaken) ??
    fault('sheet_row_form', column, context, { found: shownText(text), ...near })
  );
}

/** TRUE is how spreadsheet programs show and save what was written as true. */
const withPlainTruth = (text: string): string => (/^(true|false)$/i.test(text) ? text.toLowerCase() : text);

function textFor(written: string, column: TableColumn, context: ReadText): Read {
  if (column.kind === 'because') return ok(written.replace(/\r\n?/g, '\n'));
  if (column.kind === 'basis') {
    const read = basisOfText(written);
    return 'bad' in read
      ? fault('sheet_basis', column, context, { found: shownText(read.bad) })
      : ok(written.replace(/\r\n?/g, '\n'));
  }
  // An apostrophe before a cell is how spreadsheet programs, and our CSV, mark that it is meant as text.
  const text = written.trim().replace(/^'/, '');
  if (column.kind === 'fact') return factText(withPlainTruth(text), column, column.fact, context);
  return column.kind === 'outcome' ? thenText(text, column, context) : idText(text, column, context);
}

/**
 * What a cell says to the column it stands in, as text: an empty text where nothing is written and that is allowed.
 * Numbers and truth values are taken as they are written in a rules file, days where a day is meant.
 */
export function textOfCell(cell: GridCell, column: TableColumn, context: ReadText): Read {
  const isText = column.kind === 'because' || column.kind === 'basis';
  if (isEmpty(cell)) {
    if (isText) return ok('');
    return fault(column.kind === 'fact' ? 'sheet_cell_empty' : 'sheet_row_incomplete', column, context);
  }
  switch (cell.kind) {
    case 'formula':
      return fault('sheet_formula', column, context, { found: shownText(`=${cell.text}`) });
    case 'error':
      return fault('sheet_error_value', column, context, { found: shownText(cell.text) });
    case 'date':
      return column.kind === 'fact' && column.fact.type === 'date' && cell.text.length === 10
        ? ok(cell.text)
        : fault('sheet_date', column, context, { found: quoted(cell.text) });
    case 'number':
      return isText || column.kind === 'id'
        ? fault('sheet_number', column, context, { found: quoted(cell.value) })
        : textFor(String(cell.value), column, context);
    case 'boolean':
      return textFor(isText ? String(cell.value).toUpperCase() : String(cell.value), column, context);
    case 'text':
      return textFor(cell.text, column, context);
    case 'empty':
      return ok('');
  }
}
