import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/domain/result.js';
import type { Grid, GridCell } from '../../../src/rulebook/grid/grid.js';
import { type ImportedTable, importTable } from '../../../src/rulebook/grid/import-table.js';
import { baseText, patched } from '../base-rulebook.js';
import { options, sheetOf } from '../../sheets/spreadsheet.js';

const table = /^ {4}rows:\n[\s\S]*?(?=^properties:)/m;

/** The base rulebook with these rows in its table, which then has two columns. */
const withRows = (rows: string): string =>
  patched(
    patched(baseText, '    hit: unique\n', ''),
    '[harm, groups, count, share, due_on, kind, theirs]',
    '[harm, count]',
  ).replace(table, `    rows:\n${rows}`);

const rowsOf = (text: string): string => (table.exec(text)?.[0] ?? '').replace('    rows:\n', '');

const cellOf = (text: string): GridCell => (text === '' ? { kind: 'empty' } : { kind: 'text', text });

/** The table of a text as a sheet, with its rows changed. */
function changed(text: string, change: (rows: string[][]) => string[][] | undefined): Result<ImportedTable> {
  const sheet = sheetOf(text, 'GRID');
  const rows = sheet.rows.map((row) => [...row]);
  const next = change(rows) ?? rows;
  const lines = [sheet.columns.map(({ label }) => label), sheet.columns.map(({ key }) => key), ...next];
  const grid: Grid = {
    file: 'grid.xlsx',
    sheet: 'GRID',
    rows: lines.map((line) => line.map(cellOf)),
    merges: [],
  };
  return importTable(text, 'GRID', grid, options);
}

function rowsAfter(rows: string, change: (rows: string[][]) => string[][] | undefined): string {
  const result = changed(withRows(rows), change);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return rowsOf(result.value.text);
}

/** Columns of the sheet: id, harm, count, response, zh, en, basis. */
const set = (row: number, column: number, text: string) => (rows: string[][]) => {
  const found = rows[row];
  if (found) found[column] = text;
  return rows;
};
const add =
  (at: number, ...row: string[]) =>
  (rows: string[][]) => {
    rows.splice(at, 0, [...row, ...Array.from({ length: 7 - row.length }, () => '')]);
    return rows;
  };
const remove =
  (...at: number[]) =>
  (rows: string[][]) =>
    rows.filter((_, index) => !at.includes(index));

const plain = `      # mild
      - { id: A, when: [none, "-"], then: no_action }   # first

      - { id: B, when: ['>= minor', "0"],  then: order }
      # the rest
      - id: C            # of three lines
        when: [serious, 1]
        then: order      # so it is
`;
const inPlain = (from: string, to: string): string => patched(plain, from, to);

describe('a changed cell', () => {
  test.each([
    ['a value', set(0, 1, 'minor'), inPlain('[none,', '[minor,')],
    [
      'what needs quotes, in those that the row has',
      set(0, 1, '<= minor'),
      inPlain('[none,', '["<= minor",'),
    ],
    ['in the quotes that were there', set(1, 1, '<= minor'), inPlain("'>= minor'", "'<= minor'")],
    ['without the quotes that it no longer needs', set(1, 1, 'minor'), inPlain("'>= minor'", 'minor')],
    ['a number that was in quotes of choice', set(1, 2, '7'), inPlain('"0"', '"7"')],
    ['a number', set(2, 2, '7'), inPlain('[serious, 1]', '[serious, 7]')],
    ['a number where anything went', set(0, 2, '7'), inPlain('[none, "-"]', '[none, 7]')],
    ['anything where a number was', set(2, 2, '-'), inPlain('[serious, 1]', '[serious, "-"]')],
    ['a list', set(2, 2, '1, 2'), inPlain('[serious, 1]', '[serious, "1, 2"]')],
    ['a range', set(2, 1, 'minor..serious'), inPlain('[serious, 1]', '[minor..serious, 1]')],
    ['the response', set(2, 3, 'reminder'), inPlain('then: order      #', 'then: reminder      #')],
  ])('is written alone: %s', (_, change, expected) => expect(rowsAfter(plain, change)).toBe(expected));

  test.each([
    ['blanks', set(1, 1, ' >=minor ')],
    ['a number as a program writes it', set(2, 2, '1.0')],
    ['an apostrophe that marks text', set(2, 2, "'1")],
  ])('is none where it asks the same: %s', (_, change) => expect(rowsAfter(plain, change)).toBe(plain));

  test('in a list of lines is written in its line', () => {
    const lines = `      - id: A\n        when:\n          - none   # who\n          - "-"    # how often\n        then: order\n`;
    const after = rowsAfter(lines, (rows) => set(0, 2, '>= 2')(set(0, 1, 'serious')(rows)));
    expect(after).toBe(lines.replace('none', 'serious').replace('"-"', '">= 2"'));
  });

  test('in JSON stays JSON', () => {
    const rows = `      [\n        {"id": "A", "when": ["none", "-"], "then": "order"},\n        {"id": "B", "when": ["minor", 1], "then": "order"}\n      ]\n`;
    const text = withRows('').replace('    rows:\n', `    rows:\n${rows}`);
    const result = changed(text, (all) =>
      add(2, 'C', 'serious', '1, 2', 'order', '甲', 'a: b')(set(1, 2, '-')(set(1, 1, '>= minor')(all))),
    );
    expect(result.ok && result.value.text).toBe(
      text.replace(
        '["minor", 1], "then": "order"}',
        '[">= minor", "-"], "then": "order"},\n        { "id": "C", "when": ["serious", "1, 2"], "then": "order", "because": { "zh": "甲", "en": "a: b" } }',
      ),
    );
  });
});

describe('a reason', () => {
  const reasons = `      - { id: A, when: [none, "-"], then: order, because: { en: One., zh: 'It''s 一' } }  # a
      - id: B
        when: [minor, "-"]
        then: order
        because:
          # what they read
          en: Two.  # two
          zh: >
            折行的
            文字
        basis:
          - { cite: office choice }
`;
  const both = (row: number, zh: string, en: string) => (rows: string[][]) =>
    set(row, 4, zh)(set(row, 5, en)(rows));

  test('is changed in its place and quotes', () => {
    expect(rowsAfter(reasons, both(0, "那's", 'One, and more'))).toBe(
      patched(reasons, "en: One., zh: 'It''s 一'", `en: 'One, and more', zh: '那''s'`),
    );
    expect(rowsAfter(reasons, set(1, 5, 'Two: or # three'))).toBe(
      patched(reasons, 'Two.  #', '"Two: or # three"  #'),
    );
    expect(rowsAfter(reasons, set(1, 4, '一行'))).toBe(
      patched(reasons, '>\n            折行的\n            文字', '一行'),
    );
  });

  test('is taken away with all that belongs to it', () => {
    expect(rowsAfter(reasons, both(0, '', ''))).toBe(
      patched(reasons, `, because: { en: One., zh: 'It''s 一' }`, ''),
    );
    const lines = /^ {8}because:\n[\s\S]*?(?=^ {8}basis)/m;
    expect(rowsAfter(reasons, both(1, '', ''))).toBe(reasons.replace(lines, ''));
  });

  test('is added behind what the row has', () => {
    expect(rowsAfter(plain, both(0, '甲，乙', 'A, b'))).toBe(
      inPlain('then: no_action }', 'then: no_action, because: { zh: 甲，乙, en: "A, b" } }'),
    );
    expect(rowsAfter(plain, both(2, '甲', 'A, b'))).toBe(
      `${plain}        because:\n          zh: 甲\n          en: A, b\n`,
    );
  });

  test('in one language alone is a finding in the cell that is missing', () => {
    const result = changed(withRows(reasons), set(0, 4, ''));
    expect(result).toMatchObject({ ok: false, error: [{ code: 'text_language_missing' }] });
  });
});

describe('sources', () => {
  const sources = `      - { id: A, when: [none, "-"], then: order, basis: [{ cite: one }] }
      - id: B
        when: [minor, "-"]
        then: order
        basis:
          - { cite: two }   # read there
          - { cite: three, unverified: true }
`;
  test('are changed, added and taken away', () => {
    expect(rowsAfter(sources, set(0, 6, 'one\nAct 5 <https://example.org/a> [unverified]'))).toBe(
      patched(
        sources,
        '[{ cite: one }]',
        '[{ cite: one }, { cite: Act 5, url: https://example.org/a, unverified: true }]',
      ),
    );
    expect(rowsAfter(sources, set(0, 6, ''))).toBe(patched(sources, ', basis: [{ cite: one }]', ''));
    expect(rowsAfter(sources, set(1, 6, 'two'))).toBe(
      sources.replace(/ {8}basis:\n.*\n.*\n$/, '        basis: [{ cite: two }]\n'),
    );
    expect(rowsAfter(sources, set(1, 6, ''))).toBe(sources.replace(/ {8}basis:\n.*\n.*\n$/, ''));
    expect(rowsAfter(plain, set(2, 6, 'two'))).toBe(`${plain}        basis: [{ cite: two }]\n`);
  });

  test('and the reason of a row go together', () => {
    const row = `      - { id: A, when: [none, "-"], then: order, because: { en: a, zh: a }, basis: [{ cite: one }] }\n`;
    expect(rowsAfter(row, (rows) => set(0, 4, '')(set(0, 5, '')(set(0, 6, '')(rows))))).toBe(
      '      - { id: A, when: [none, "-"], then: order }\n',
    );
  });
});

describe('rows', () => {
  const [a = '', b = '', c = ''] = [
    '      # mild\n      - { id: A, when: [none, "-"], then: no_action }   # first\n',
    `\n      - { id: B, when: ['>= minor', "0"],  then: order }\n`,
    '      # the rest\n      - id: C            # of three lines\n        when: [serious, 1]\n        then: order      # so it is\n',
  ];
  const [flow, lines] = [
    '      - { id: NEW, when: [serious, "> 1"], then: reminder }\n',
    '      - id: NEW\n        when: [serious, "> 1"]\n        then: reminder\n',
  ];
  const row = ['NEW', 'serious', '> 1', 'reminder'] as const;
  const comments = { mild: '      # mild\n', rest: '      # the rest\n' };

  test.each([
    ['after the first, as that one is written', add(1, ...row), `${a}${flow}${b}${c}`],
    ['after the last, likewise', add(3, ...row), `${a}${b}${c}${lines}`],
    ['before the first', add(0, ...row), `${comments.mild}${flow}${a.replace(comments.mild, '')}${b}${c}`],
  ])('are put in %s', (_, change, expected) => {
    expect(a + b + c).toBe(plain);
    expect(rowsAfter(plain, change)).toBe(expected);
  });

  test.each([
    ['the first', remove(0), `${comments.mild}${b}${c}`],
    ['one between', remove(1), `${a}\n${c}`],
    ['the last', remove(2), `${a}${b}${comments.rest}`],
    ['two', remove(0, 2), `${comments.mild}${b}${comments.rest}`],
  ])('are taken away, and the comments around them stay: %s', (_, change, expected) =>
    expect(rowsAfter(plain, change)).toBe(expected),
  );

  test('are replaced, all of them', () => {
    expect(rowsAfter(plain, () => [[...row, '', '', '']])).toBe(`${comments.mild}${flow}\n${comments.rest}`);
  });

  test('in another order stay in theirs, and it is said', () => {
    const text = withRows(plain);
    const result = changed(text, (rows) => rows.reverse());
    expect(result).toMatchObject({ ok: true, value: { text, changed: [], isReordered: true } });
  });

  const json =
    '      [\n        { id: A, when: [none, "-"], then: order }, # a\n        # next\n        { id: B, when: [minor, 1], then: order }, { id: C, when: [serious, 1], then: order }\n      ]\n';
  const jsonAfter = (change: (rows: string[][]) => string[][]): string => {
    const text = withRows('').replace('    rows:\n', `    rows:\n${json}`);
    const result = changed(text, change);
    return result.ok ? rowsOf(result.value.text) : JSON.stringify(result.error);
  };

  test.each([
    ['the first', remove(0), patched(json, '{ id: A, when: [none, "-"], then: order }, # a', ' # a')],
    ['one between', remove(1), patched(json, '{ id: B, when: [minor, 1], then: order }, ', '')],
    [
      'the last, with the comma before it',
      remove(2),
      patched(json, ', { id: C, when: [serious, 1], then: order }', ''),
    ],
    [
      'the last two',
      remove(1, 2),
      patched(
        patched(json, ' order }, # a', ' order } # a'),
        '{ id: B, when: [minor, 1], then: order }, { id: C, when: [serious, 1], then: order }',
        '',
      ),
    ],
  ])('between brackets are taken away: %s', (_, change, expected) =>
    expect(jsonAfter(change)).toBe(expected),
  );

  test('between brackets are put in', () => {
    const made = '{ id: NEW, when: [serious, "> 1"], then: reminder }';
    expect(jsonAfter(add(1, ...row))).toBe(patched(json, 'order }, # a', `order },\n        ${made}, # a`));
    expect(jsonAfter(add(0, ...row))).toBe(patched(json, '{ id: A', `${made},\n        { id: A`));
    expect(jsonAfter(add(3, ...row))).toBe(patched(json, 'order }\n', `order }, ${made}\n`));
    expect(jsonAfter(() => [[...row, '', '', '']])).toMatch(/^ {6}\[\n {8}\{ id: NEW/);
  });
});

describe('a file', () => {
  test('keeps its line ends and its byte order mark', () => {
    const text = `\uFEFF${withRows(plain).replaceAll('\n', '\r\n')}`;
    const result = changed(text, (rows) =>
      add(1, 'NEW', 'serious', '-', 'order', '甲', 'A')(set(0, 1, 'minor')(rows)),
    );
    const expected = patched(
      patched(text, '[none, "-"], then: no', '[minor, "-"], then: no'),
      '# first\r\n',
      '# first\r\n      - { id: NEW, when: [serious, "-"], then: order, because: { zh: 甲, en: A } }\r\n',
    );
    expect(result.ok && result.value.text).toBe(expected);
  });

  test('without a line end at its end gets a row all the same', () => {
    const [head = '', properties = ''] = withRows(plain).split(/^(?=properties:)/m);
    const at = head.indexOf('tables:');
    const text = `${head.slice(0, at)}${properties}${head.slice(at)}`
      .trimEnd()
      .replace('      # so it is', '');
    const result = changed(text, add(3, 'NEW', 'serious', '-', 'order'));
    expect(result.ok && result.value.text).toBe(
      `${text}\n      - id: NEW\n        when: [serious, "-"]\n        then: order`,
    );
  });

  test.each([
    [
      'an anchor that another row goes by',
      '      - { id: A, when: [&h none, "-"], then: order }\n      - { id: B, when: [*h, 1], then: order }\n',
      set(0, 1, 'minor'),
    ],
    [
      'a row that another goes by',
      '      - { id: A, when: &w [none, "-"], then: order }\n      - { id: B, when: *w, then: order }\n',
      remove(0),
    ],
  ])('whose rows are tied together is left alone: %s', (_, rows, change) => {
    expect(changed(withRows(rows), change)).toMatchObject({ ok: false, error: [{ code: 'table_shared' }] });
  });

  test('in which a row goes by another gets its own where it changes', () => {
    const rows =
      '      - { id: A, when: &w [none, "-"], then: order }\n      - { id: B, when: *w, then: order }\n';
    expect(rowsAfter(rows, set(1, 1, 'minor'))).toBe(patched(rows, '*w', '[minor, "-"]'));
  });

  test('with an error in it is refused with its findings', () => {
    const text = patched(baseText, 'operator: atMost', 'operator: atMots');
    const grid: Grid = { file: 'x', sheet: 'GRID', rows: [], merges: [] };
    expect(importTable(text, 'GRID', grid, options)).toMatchObject({
      ok: false,
      error: [{ place: { file: 'base.yaml' } }],
    });
  });

  test('that would not pass the checks is told by the cells that it comes from', () => {
    const text = patched(withRows(plain), '    columns:', '    hit: unique\n    columns:');
    expect(text).toContain('hit: unique');
    const base = patched(text, '"0"', '"0"');
    const overlapping = changed(base, set(0, 1, '-'));
    expect(overlapping).toMatchObject({
      ok: false,
      error: [
        { code: 'rows_overlap', place: { file: 'grid.xlsx', sheet: 'GRID' } },
        { code: 'rows_overlap', place: { file: 'grid.xlsx', sheet: 'GRID' } },
      ],
    });
    const taken = changed(withRows(plain), set(0, 0, 'BASE-01'));
    expect(taken).toMatchObject({
      ok: false,
      error: [{ code: 'sheet_row_taken', place: { file: 'grid.xlsx', sheet: 'GRID', cell: 'A3' } }],
    });
    const formless = changed(withRows(plain), set(1, 0, 'b-1'));
    expect(formless).toMatchObject({
      ok: false,
      error: [{ place: { file: 'grid.xlsx', sheet: 'GRID', cell: 'A4' } }],
    });
  });
});
