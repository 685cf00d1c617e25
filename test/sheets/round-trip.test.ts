import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableSheet } from '../../src/rulebook/grid/table-sheet.js';
import { columns, textOf, writtenCell, writtenRows } from '../rulebook/grid/written-tables.js';
import { read } from '../rulebook/base-rulebook.js';
import { rulebookIn, rulesFiles, sha256 } from '../rules/shipped.js';
import { bytesOf, formats, imported, sheetOf } from './spreadsheet.js';

const shipped = rulesFiles.flatMap((file) =>
  rulebookIn(file).tables.flatMap(({ id }) =>
    formats.flatMap((format) => (['zh', 'en'] as const).map((language) => ({ file, id, format, language }))),
  ),
);

const shippedOptions = (file: string) => ({
  file,
  sha256,
  calendar: (id: string) => {
    const path = join('rules', 'calendars', `${id}.yaml`);
    return { file: path, text: readFileSync(path, 'utf8') };
  },
});

describe('a table that nobody changed', () => {
  test('is there in the shipped rulebooks', () => expect(shipped.length).toBeGreaterThanOrEqual(16));

  test.each(shipped)(
    '$id of $file as $format in $language gives every byte back',
    async ({ file, id, format, language }) => {
      const text = readFileSync(file, 'utf8');
      const read = shippedOptions(file);
      const bytes = await bytesOf(sheetOf(text, id, language, read), format);
      const result = await imported(text, id, bytes, read);
      expect(result).toMatchObject({
        ok: true,
        value: { text, changed: [], added: [], removed: [], isReordered: false },
      });
    },
  );

  test('gives every byte back however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        writtenRows,
        fc.constantFrom(...formats),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        async (rows, format, eol, mark) => {
          const text = `${mark}${textOf(rows, eol)}`;
          expect(read(text).problems).toEqual([]);
          const result = await imported(text, 'GRID', await bytesOf(sheetOf(text, 'GRID'), format));
          expect(result).toMatchObject({ ok: true, value: { changed: [], added: [], removed: [] } });
          expect(result.ok && result.value.text).toBe(text);
        },
      ),
      { numRuns: 80 },
    );
  });
});

/** A change that somebody makes in a sheet, by the index of the row. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('cell' as const),
    row: fc.nat(5),
    cell: fc
      .nat(columns.length - 1)
      .chain((index) => writtenCell(columns[index] ?? 'harm').map((text) => ({ index, text }))),
  }),
  fc.record({
    kind: fc.constant('response' as const),
    row: fc.nat(5),
    response: fc.constantFrom('no_action', 'reminder', 'order'),
  }),
  fc.record({
    kind: fc.constant('reasons' as const),
    row: fc.nat(5),
    texts: fc.constantFrom(
      ['', ''],
      ['新的理由，有逗号', 'A new reason: with a colon'],
      ['# 甲', "it's"],
      ['甲\n乙', '- b'],
      ['*!', 'a, *b'],
      ['&a b', '!c'],
      ['%', '@x'],
    ),
  }),
  fc.record({
    kind: fc.constant('basis' as const),
    row: fc.nat(5),
    text: fc.constantFrom('', 'Act 5 <https://example.org/x> [unverified]\n某法 第四条', '{"cite":"a\\nb"}'),
  }),
  fc.record({ kind: fc.constant('remove' as const), row: fc.nat(5) }),
  fc.record({
    kind: fc.constant('add' as const),
    row: fc.nat(6),
    cells: fc.tuple(...columns.map(writtenCell)),
    hasReasons: fc.boolean(),
  }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const width = columns.length;

function edited(sheet: TableSheet, edits: readonly Edit[]): TableSheet {
  let rows = sheet.rows.map((row) => [...row]);
  const set = (row: number, column: number, text: string): void => {
    const found = rows[row % rows.length];
    if (found) found[column] = text;
  };
  for (const [number, each] of edits.entries()) {
    switch (each.kind) {
      case 'cell':
        set(each.row, 1 + each.cell.index, each.cell.text);
        break;
      case 'response':
        set(each.row, 1 + width, each.response);
        break;
      case 'reasons':
        set(each.row, 2 + width, each.texts[0] ?? '');
        set(each.row, 3 + width, each.texts[1] ?? '');
        break;
      case 'basis':
        set(each.row, 4 + width, each.text);
        break;
      case 'remove':
        if (rows.length > 1) rows = rows.filter((_, index) => index !== each.row % rows.length);
        break;
      case 'add': {
        const reasons = each.hasReasons ? ['新的行', 'A new row, with a comma'] : ['', ''];
        rows.splice(each.row % (rows.length + 1), 0, [
          `NEW-${number}`,
          ...each.cells,
          'order',
          ...reasons,
          '',
        ]);
      }
    }
  }
  return { ...sheet, rows };
}

const comments = (text: string): string[] =>
  text.match(/# (about the next row|a part begins|kept|after the table)/g) ?? [];

describe('a table that was changed', () => {
  test('says in the file what the sheet says, and all around it keeps its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        writtenRows,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...formats),
        fc.constantFrom('\n', '\r\n'),
        async (rows, edits, format, eol) => {
          const text = textOf(rows, eol);
          const sheet = edited(sheetOf(text, 'GRID'), edits);
          const result = await imported(text, 'GRID', await bytesOf(sheet, format));
          if (!result.ok) throw new Error(JSON.stringify(result.error));
          const next = result.value.text;
          // Read again, the file gives the sheet that was read, and reading the sheet again changes nothing.
          const again = await imported(next, 'GRID', await bytesOf(sheet, format));
          expect(again).toMatchObject({
            ok: true,
            value: { text: next, changed: [], added: [], removed: [] },
          });
          expect(sheetOf(next, 'GRID').rows.map(([id]) => id)).toEqual(sheet.rows.map(([id]) => id));
          // Outside the rows no byte differs, and no comment between rows is lost.
          const [begin, end] = [/ {4}rows:\r?\n/, /\r?\n# after the table/];
          expect(next.split(begin)[0]).toBe(text.split(begin)[0]);
          expect(next.split(end)[1]).toBe(text.split(end)[1]);
          expect(comments(next)).toEqual(comments(text));
          if (eol === '\r\n') expect(next.replaceAll('\r\n', '')).not.toMatch(/\n/);
          // A row that did not change has its bytes.
          const { changed, removed } = result.value;
          for (const { id } of rows) {
            if (!changed.includes(id) && !removed.includes(id)) {
              const source = new RegExp(
                `^ {6}- +(\\{\\s+)?id: ${id}\\b[\\s\\S]*?(?=^ {6}[-#]|^\\r?$|^#)`,
                'm',
              );
              expect(source.exec(next)?.[0]).toBe(source.exec(text)?.[0]);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
