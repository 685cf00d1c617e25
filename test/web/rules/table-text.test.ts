import { describe, expect, it } from 'vitest';
import {
  cellsOfClipboard,
  cellText,
  withCells,
  withNewRow,
  withoutRow,
  withRowsSwapped,
} from '../../../src/web/pages/rules/table/edit-table-text.js';
import { type FileTable, readTables } from '../../../src/web/pages/rules/table/read-tables.js';

const text = `# head
tables:
  - id: T   # the table
    effect: base
    columns: [a, b]
    rows:
      # first
      - { id: T-1, when: [true,   "-"], then: note }   # aligned
      # second
      - id: T-2
        when: [false, ">= 2"]
        then: order
        because: { en: So., zh: 因此。 }
after: 1
`;
const flow =
  'tables: [{ id: F, effect: base, columns: [a], rows: [{ id: F-1, when: [x], then: y }, { id: F-2, when: [z], then: y }] }]\n';

function only(of: string): FileTable {
  const [table, ...others] = readTables(of);
  if (!table || others.length > 0) throw new Error('one table was expected');
  return table;
}

const rowsOf = (of: string) =>
  only(of).rows.map(({ id, cells, answer }) => [id, ...cells.map((cell) => cell.text), answer?.text]);

describe('the text of a table', () => {
  it('is read with the cells as they are written', () => {
    expect(rowsOf(text)).toEqual([
      ['T-1', 'true', '-', 'note'],
      ['T-2', 'false', '>= 2', 'order'],
    ]);
    expect(readTables('tables: 3')).toEqual([]);
    expect(readTables('{ broken')).toEqual([]);
  });

  it('changes in the cell alone', () => {
    const [first, second] = only(text).rows;
    const cells = [first?.cells[1], second?.cells[1]].flatMap((cell) => cell ?? []);
    const changes = cells.map((cell) => ({ cell, value: 'not moderate, serious' }));
    const edited = withCells(text, changes);
    expect(edited).toBe(
      text.replace('"-"', '"not moderate, serious"').replace('">= 2"', '"not moderate, serious"'),
    );
    expect(withCells(text, [{ cell: cells[0] ?? { from: 0, to: 0, text: '' }, value: ' - ' }])).toBe(text);
  });

  it.each([
    ['', '"-"'],
    ['-', '"-"'],
    ['true', 'true'],
    ['12', '12'],
    ['1.50', '1.50'],
    ['007', '"007"'],
    ['moderate', 'moderate'],
    ['no', '"no"'],
    ['null', '"null"'],
    ['a, b', '"a, b"'],
    ['1..3', '"1..3"'],
    ['a: b] }', '"a: b] }"'],
    ['"', '"\\""'],
  ])('writes %j as %s', (value, expected) => {
    expect(cellText(value)).toBe(expected);
  });

  it('moves, adds and removes rows with everything around them where it was', () => {
    const swapped = withRowsSwapped(text, only(text), 0, 1);
    expect(rowsOf(swapped).map(([id]) => id)).toEqual(['T-2', 'T-1']);
    expect(swapped).toContain('# first\n      - id: T-2');
    expect(withRowsSwapped(swapped, only(swapped), 1, 0)).toBe(text);
    const added = withNewRow(text, only(text), 1);
    expect(rowsOf(added)[2]).toEqual(['T-3', '-', '-', 'order']);
    expect(withoutRow(added, only(added), 2)).toBe(text);
    expect(rowsOf(withNewRow(text, only(text), 0)).map(([id]) => id)).toEqual(['T-1', 'T-3', 'T-2']);
    const last = withoutRow(text, only(text), 0);
    expect(rowsOf(last)).toEqual([['T-2', 'false', '>= 2', 'order']]);
    expect(withoutRow(last, only(last), 0)).toBe(last);
  });

  it('does so between brackets too', () => {
    const swapped = withRowsSwapped(flow, only(flow), 0, 1);
    expect(rowsOf(swapped).map(([id]) => id)).toEqual(['F-2', 'F-1']);
    const added = withNewRow(flow, only(flow), 1);
    expect(rowsOf(added)[2]).toEqual(['F-3', '-', 'y']);
    expect(withoutRow(added, only(added), 2)).toBe(flow);
    expect(rowsOf(withoutRow(flow, only(flow), 0)).map(([id]) => id)).toEqual(['F-2']);
  });
});

describe('what a spreadsheet puts on the clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"two\nlines"\t"say ""so"""', [['two lines', 'say "so"']]],
  ])('%j is rows of cells', (pasted, expected) => {
    expect(cellsOfClipboard(pasted)).toEqual(expected);
  });
});
