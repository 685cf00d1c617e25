import type { FileTable, Range, TableCell, TableRow } from './read-tables.js';

const plain = /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?|[a-z_][\w-]*)$/i;
/** What YAML, or a reader of an older YAML, takes for something else than the text. */
const special = /^(?:null|yes|no|on|off|y|n|~)$/i;

/** What somebody wrote into a cell, as it stands between brackets. */
export function cellText(value: string): string {
  const said = value.trim() === '' ? '-' : value.trim();
  return plain.test(said) && !special.test(said) ? said : JSON.stringify(said);
}

const replaced = (text: string, { from, to }: Range, by: string): string =>
  `${text.slice(0, from)}${by}${text.slice(to)}`;

interface CellChange {
  readonly cell: TableCell;
  readonly value: string;
}

/** The text with these cells changed and everything else as it was. */
export const withCells = (text: string, changes: readonly CellChange[]): string =>
  [...changes]
    .filter(({ cell, value }) => cell.text !== value.trim())
    .sort((a, b) => b.cell.from - a.cell.from)
    .reduce((edited, { cell, value }) => replaced(edited, cell, cellText(value)), text);

/** The whole lines of a row that stands after a dash; comments above and below are not its own. */
function linesOf(text: string, { from, to }: Range): Range {
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const last = text.slice(from, to).trimEnd().length + from;
  const end = text.indexOf('\n', last);
  return { from: begin, to: end < 0 ? text.length : end + 1 };
}

const placeOf = (text: string, { isFlow }: FileTable, row: TableRow): Range =>
  isFlow ? { from: row.from, to: row.to } : linesOf(text, row);

/** The text with two rows of a table in each other's place. */
export function withRowsSwapped(text: string, table: FileTable, first: number, second: number): string {
  const [upper, lower] = [table.rows[Math.min(first, second)], table.rows[Math.max(first, second)]];
  if (!upper || !lower || upper === lower) return text;
  const [a, b] = [placeOf(text, table, upper), placeOf(text, table, lower)];
  const ended = (part: string): string => (table.isFlow || part.endsWith('\n') ? part : `${part}\n`);
  const moved = replaced(text, b, ended(text.slice(a.from, a.to)));
  return replaced(moved, a, ended(text.slice(b.from, b.to)));
}

/** The text without a row; the last one of a table stays. */
export function withoutRow(text: string, table: FileTable, at: number): string {
  const row = table.rows[at];
  if (!row || table.rows.length < 2) return text;
  const place = placeOf(text, table, row);
  if (!table.isFlow) return replaced(text, place, '');
  const after = /^\s*,\s*/.exec(text.slice(place.to))?.[0].length ?? 0;
  if (after > 0) return replaced(text, { from: place.from, to: place.to + after }, '');
  const before = /\s*,\s*$/.exec(text.slice(0, place.from))?.[0].length ?? 0;
  return replaced(text, { from: place.from - before, to: place.to }, '');
}

/** An id that no row of the table has: the last one's, counted on. */
function newId({ id, rows }: FileTable): string {
  const ids = new Set(rows.map((row) => row.id));
  const [, stem = `${id}-`, number = '0'] = /^(.*?)(\d*)$/.exec(rows.at(-1)?.id ?? '') ?? [];
  const start = Number(number || 0) + 1;
  const free = Array.from({ length: rows.length + 1 }, (_, step) => {
    const written = String(start + step);
    return `${stem}${written.padStart(number.length, '0')}`;
  });
  return free.find((each) => !ids.has(each)) ?? `${id}-${rows.length + 1}`;
}

/** The text with a new row after another one, which asks nothing and answers as that one does. */
export function withNewRow(text: string, table: FileTable, after: number): string {
  const row = table.rows[after];
  if (!row) return text;
  const cells = `[${table.columns.map(() => '"-"').join(', ')}]`;
  const answer = row.answer ? text.slice(row.answer.from, row.answer.to) : '""';
  const id = newId(table);
  const braces = `{ id: ${id}, when: ${cells}, then: ${answer} }`;
  if (table.isFlow) return `${text.slice(0, row.to)}, ${braces}${text.slice(row.to)}`;
  const place = placeOf(text, table, row);
  const lead = /^[ \t]*-[ \t]*/.exec(text.slice(place.from))?.[0] ?? '- ';
  const inner = ' '.repeat(lead.length);
  const written = row.isBlock
    ? `${lead}id: ${id}\n${inner}when: ${cells}\n${inner}then: ${answer}\n`
    : `${lead}${braces}\n`;
  const gap = text.slice(0, place.to).endsWith('\n') ? '' : '\n';
  return `${text.slice(0, place.to)}${gap}${written}${text.slice(place.to)}`;
}

/** What spreadsheet programs put on the clipboard: rows of cells by tabs, quoted where a cell holds line ends. */
export function cellsOfClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, raw = '', end = ''] = found;
    const isQuoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"');
    rows.at(-1)?.push(
      isQuoted
        ? raw
            .slice(1, -1)
            .replaceAll('""', '"')
            .replaceAll(/\s*\n\s*/g, ' ')
        : raw,
    );
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  // A line end after the last row begins no row.
  const last = rows.at(-1);
  return last && last.length === 1 && last[0] === '' && rows.length > 1 ? rows.slice(0, -1) : rows;
}
