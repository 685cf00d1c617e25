import { type Cell, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { hintOf, messageOf, type Problem, type ProblemCode } from '../../src/domain/problem.js';
import { baseText, patched } from '../rulebook/base-rulebook.js';
import { bytesOf, imported, sheetOf } from './spreadsheet.js';
import { zipOf } from './zip.js';

const text = patched(
  patched(
    baseText,
    'values: [none, minor, serious]\n    label: { en: Harm, zh: 后果 }',
    'values: [none, minor, serious]\n    value_labels: { minor: { en: Minor harm, zh: 轻微 } }\n    label: { en: Harm, zh: 后果 }',
  ),
  '    hit: unique\n',
  '',
);
const sheet = sheetOf(text, 'GRID');
const cutOff = (await bytesOf(sheet, 'xlsx')).slice(0, 3000);
const lines: string[][] = [
  sheet.columns.map(({ label }) => label),
  sheet.columns.map(({ key }) => key),
  ...sheet.rows.map((row) => [...row]),
];

/** Columns: A id, B harm, C groups, D count, E share, F due_on, G kind, H theirs, I response, J zh, K en, L basis. */
type Given = Partial<Cell> | string | number | boolean | Date | null;

const positionOf = (cell: string): readonly [number, number] => [
  Number(cell.slice(1)) - 1,
  cell.charCodeAt(0) - 65,
];

function grid(changes: Readonly<Record<string, Given>>) {
  const rows: (string | number | boolean | Date | null)[][] = lines.map((line) =>
    line.map((each) => each || null),
  );
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, given] of Object.entries(changes)) {
    const [row, column] = positionOf(at);
    rows[row] ??= [];
    const line = rows[row] ?? [];
    if (typeof given === 'object' && given !== null && !(given instanceof Date))
      cells.set(`${row},${column}`, given);
    else line[column] = given;
  }
  return { rows, cells };
}

const problemsOf = async (bytes: Uint8Array): Promise<readonly Problem[]> => {
  const result = await imported(text, 'GRID', bytes);
  return result.ok ? [] : result.error;
};

async function told(
  changes: Readonly<Record<string, Given>>,
  more: object = {},
): Promise<readonly Problem[]> {
  return problemsOf(await writeXlsx({ sheets: [{ name: 'GRID', ...grid(changes), ...more }] }));
}

interface Expected {
  readonly code: ProblemCode;
  readonly cell: string;
  /** What the message says in English and in Chinese, and the advice. */
  readonly en: RegExp;
  readonly zh: RegExp;
  readonly hint?: RegExp;
}

function expectTold(problems: readonly Problem[], { code, cell, en, zh, hint }: Expected): void {
  expect(problems.map((each) => [each.code, each.place])).toEqual([
    [code, { file: 'grid', sheet: 'GRID', cell }],
  ]);
  const [found] = problems;
  if (!found) return;
  expect(messageOf(found, 'en')).toMatch(en);
  expect(messageOf(found, 'zh')).toMatch(zh);
  expect(messageOf(found, 'en') + messageOf(found, 'zh')).not.toMatch(/\{\w+\}/);
  if (hint) expect(hintOf(found, 'en')).toMatch(hint);
}

describe('a cell that its column does not take', () => {
  test.each<[string, Readonly<Record<string, Given>>, Expected]>([
    [
      'a misspelt value',
      { B3: 'nnoe' },
      {
        code: 'cell_value',
        cell: 'B3',
        en: /`harm` takes none, minor or serious, not `nnoe`/,
        zh: /列 `harm` 应为 none、minor 或 serious/,
        hint: /did you mean `none`/,
      },
    ],
    [
      'a label',
      { B3: '轻微' },
      {
        code: 'cell_label',
        cell: 'B3',
        en: /the ids of values, not their labels, found `轻微`/,
        zh: /应填值的标识/,
        hint: /`minor`/,
      },
    ],
    [
      'a label of a response',
      { I4: 'Order' },
      { code: 'cell_label', cell: 'I4', en: /`row.then`.*`Order`/, zh: /`Order`/, hint: /`order`/ },
    ],
    [
      'a misspelt response',
      { I4: 'ordre' },
      {
        code: 'unknown_rung',
        cell: 'I4',
        en: /a rung of the ladder, found `ordre`/,
        zh: /级别/,
        hint: /`order`/,
      },
    ],
    [
      'nothing',
      { B3: null },
      {
        code: 'sheet_cell_empty',
        cell: 'B3',
        en: /`harm` takes none, minor or serious, found nothing/,
        zh: /实际为空/,
        hint: /`-`/,
      },
    ],
    [
      'no response',
      { I3: null },
      {
        code: 'sheet_row_incomplete',
        cell: 'I3',
        en: /`row.then` takes no_action, reminder or order, found nothing/,
        zh: /实际为空/,
      },
    ],
    [
      'no row id',
      { A4: null },
      { code: 'sheet_row_incomplete', cell: 'A4', en: /`row.id` takes an id of capitals/, zh: /实际为空/ },
    ],
    [
      'a row id again',
      { A5: 'GRID-1' },
      { code: 'sheet_row_twice', cell: 'A5', en: /found `GRID-1` again, first in A3/, zh: /首次见于 A3/ },
    ],
    [
      'a formula',
      { D3: { value: 2, formula: '1+1', type: 'formula' } },
      {
        code: 'sheet_formula',
        cell: 'D3',
        en: /found the formula `=1\+1`/,
        zh: /公式 `=1\+1`/,
        hint: /value that it gives/,
      },
    ],
    [
      'a formula in a reason',
      { K3: { value: 'x', formula: 'HYPERLINK("https://example.org")', type: 'formula' } },
      { code: 'sheet_formula', cell: 'K3', en: /HYPERLINK/, zh: /HYPERLINK/ },
    ],
    [
      'an error',
      { D3: { value: '#NAME?', type: 'error' } },
      { code: 'sheet_error_value', cell: 'D3', en: /the error `#NAME\?`/, zh: /错误值/ },
    ],
    [
      'a date for 1-2',
      { D3: new Date(Date.UTC(2022, 0, 2)) },
      {
        code: 'sheet_date',
        cell: 'D3',
        en: /`count` takes a whole number, found the date `2022-01-02`/,
        zh: /日期 `2022-01-02`/,
        hint: /format the cell as text/,
      },
    ],
    [
      'a time of day for a day',
      { F3: new Date(Date.UTC(2022, 0, 2, 8, 30)) },
      { code: 'sheet_date', cell: 'F3', en: /found the date `2022-01-02 08:30:00`/, zh: /日期/ },
    ],
    [
      'a date for a row id',
      { A3: new Date(Date.UTC(2022, 2, 1)) },
      { code: 'sheet_date', cell: 'A3', en: /`row.id` takes an id/, zh: /日期/ },
    ],
    [
      'a day as programs write it',
      { F3: '2022/1/5' },
      { code: 'cell_value', cell: 'F3', en: /not `2022\/1\/5`/, zh: /日期/, hint: /`2022-01-05`/ },
    ],
    [
      'a number for a reason',
      { K3: 12 },
      {
        code: 'sheet_number',
        cell: 'K3',
        en: /`row.because.en` takes a text, found the number `12`/,
        zh: /数字 `12`/,
        hint: /as text/,
      },
    ],
    [
      'a fraction for a whole number',
      { D3: 1.5 },
      { code: 'cell_value', cell: 'D3', en: /`count` takes a whole number, not `1.5`/, zh: /整数/ },
    ],
    [
      'a full-width comma',
      { C4: 'old，young' },
      {
        code: 'cell_full_width',
        cell: 'C4',
        en: /not `old，young`, in which `，` is typed for Chinese text/,
        zh: /中文标点或全角字符/,
        hint: /did you mean `old, young`/,
      },
    ],
    [
      'a full-width sign of comparison',
      { D3: '≥１' },
      { code: 'cell_full_width', cell: 'D3', en: /`≥` is typed/, zh: /`≥`/, hint: /`>= 1`/ },
    ],
    [
      'a full-width dash',
      { D3: '—' },
      { code: 'cell_full_width', cell: 'D3', en: /`—`/, zh: /`—`/, hint: /`-`/ },
    ],
    [
      'a full-width range',
      { B3: 'none～minor' },
      { code: 'cell_full_width', cell: 'B3', en: /`～`/, zh: /`～`/, hint: /`none..minor`/ },
    ],
    [
      'a Chinese not',
      { G3: '非late' },
      { code: 'cell_full_width', cell: 'G3', en: /`非`/, zh: /`非`/, hint: /`not late`/ },
    ],
    [
      'a full-width row id',
      { A3: 'ＧＲＩＤ－1' },
      { code: 'cell_full_width', cell: 'A3', en: /`Ｇ`/, zh: /`Ｇ`/, hint: /`GRID-1`/ },
    ],
    [
      'words after a full-width sign',
      { B3: '≥很多' },
      { code: 'cell_full_width', cell: 'B3', en: /`≥`/, zh: /`≥`/, hint: /keyboard set to English/ },
    ],
    [
      'a source that is none',
      { L3: '{"site": 1}' },
      { code: 'sheet_basis', cell: 'L3', en: /one source on each line/, zh: /每行应为一项依据/ },
    ],
    ['an empty list', { C4: 'old,' }, { code: 'cell_value', cell: 'C4', en: /`groups`/, zh: /`groups`/ }],
    [
      'what a comparison cannot be',
      { G3: '>= late' },
      { code: 'cell_no_order', cell: 'G3', en: /a choice has no order/, zh: /没有顺序/ },
    ],
  ])('is named: %s', async (_, changes, expected) => expectTold(await told(changes), expected));

  test('is taken all the same where no sign is lost', async () => {
    const changes = { D3: 1, E3: 0.5, H4: true, F3: new Date(Date.UTC(2022, 0, 2)), C3: "'old" };
    const bytes = await writeXlsx({ sheets: [{ name: 'GRID', ...grid(changes) }] });
    const result = await imported(text, 'GRID', bytes);
    expect(result).toMatchObject({ ok: true, value: { changed: ['GRID-1', 'GRID-2'] } });
    expect(result.ok && result.value.text).toContain('[none, old, 1, 0.5, 2022-01-02, "-", true]');
    expect(result.ok && result.value.text).toContain('"not late", true], then: order }');
  });

  test('is named with all others, in the order of the cells', async () => {
    const problems = await told({ B3: 'x', D4: '1.5', A5: null });
    expect(problems.map(({ place }) => place?.cell)).toEqual(['B3', 'D4', 'A5']);
  });
});

describe('headings', () => {
  test.each<[string, Readonly<Record<string, Given>>, Expected]>([
    [
      'a misspelt fact',
      { B2: 'hram' },
      {
        code: 'sheet_heading_unknown',
        cell: 'B2',
        en: /a column of `GRID`, found `hram`/,
        zh: /`hram`/,
        hint: /did you mean `harm`/,
      },
    ],
    [
      'a label',
      { B2: '后果' },
      { code: 'sheet_heading_unknown', cell: 'B2', en: /found `后果`/, zh: /`后果`/, hint: /`harm`/ },
    ],
    [
      'a fact that the table does not read',
      { M2: 'repeats', M3: '1' },
      {
        code: 'sheet_heading_new',
        cell: 'M2',
        en: /`repeats`, a fact that the table does not read/,
        zh: /`repeats`/,
        hint: /in the rules file first/,
      },
    ],
    [
      'a word of nobody',
      { M2: 'notes' },
      {
        code: 'sheet_heading_unknown',
        cell: 'M2',
        en: /found `notes`/,
        zh: /`notes`/,
        hint: /its columns are `row.id`, .* and `row.basis`/,
      },
    ],
    [
      'one given twice',
      { M2: 'harm' },
      { code: 'sheet_heading_twice', cell: 'M2', en: /found `harm` again/, zh: /重复/ },
    ],
    [
      'nothing above a cell',
      { M4: 'a note' },
      {
        code: 'sheet_heading_empty',
        cell: 'M2',
        en: /nothing above M4/,
        zh: /M4 之上为空/,
        hint: /another sheet/,
      },
    ],
  ])('that are wrong are named: %s', async (_, changes, expected) =>
    expectTold(await told(changes), expected),
  );

  test('that are missing are named', async () => {
    const rows = lines.map((line) => line.filter((_, index) => index !== 3));
    const problems = await problemsOf(await writeXlsx({ sheets: [{ name: 'GRID', rows }] }));
    expectTold(problems, {
      code: 'sheet_heading_missing',
      cell: 'A2',
      en: /a column `count`, found none/,
      zh: /应有列 `count`/,
    });
  });

  test('of reasons and sources may be missing: those stay as they are', async () => {
    const own = patched(
      text,
      '[none, "-", "-", "-", "-", "-", true], then: reminder }',
      '[none, "-", "-", "-", "-", "-", true], then: reminder, because: { en: A, zh: 甲 } }',
    );
    const rows = lines.map((line) => line.slice(0, 9));
    expect(await imported(own, 'GRID', await writeXlsx({ sheets: [{ name: 'GRID', rows }] }))).toMatchObject({
      ok: true,
      value: { text: own, changed: [] },
    });
  });

  test('in another order are read where they stand', async () => {
    const turned = lines.map((line) => [line[0] ?? '', ...line.slice(1).reverse()]);
    const bytes = await writeXlsx({ sheets: [{ name: 'GRID', rows: turned }] });
    expect(await imported(text, 'GRID', bytes)).toMatchObject({ ok: true, value: { text, changed: [] } });
  });

  test('that are gone are told', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'GRID', rows: lines.filter((_, index) => index !== 1) }],
    });
    expectTold(await problemsOf(bytes), {
      code: 'sheet_no_ids',
      cell: 'A2',
      en: /begins with `row.id`, found none/,
      zh: /标识行/,
      hint: /rules table export/,
    });
  });

  test('without rows are told', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'GRID', rows: lines.slice(0, 2) }] });
    expectTold(await problemsOf(bytes), {
      code: 'sheet_no_rows',
      cell: 'A3',
      en: /at least one row/,
      zh: /至少应有一行/,
    });
  });
});

describe('a sheet', () => {
  test('with merged cells is told which', async () => {
    const merges = [{ startRow: 2, startCol: 1, endRow: 3, endCol: 1 }];
    const problems = await told({ B4: null }, { merges });
    expect(problems.map(({ code, place, params }) => [code, place?.cell, params['found']])).toEqual([
      ['sheet_merged', 'B3', 'B3:B4'],
      ['sheet_cell_empty', 'B4', undefined],
    ]);
  });

  test('with merged cells above the ids is read', async () => {
    expect(await told({}, { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }] })).toEqual([]);
  });

  test('of another name is told with those that are there, hidden ones left out', async () => {
    const sheets = [
      { name: 'Grid (2)', rows: lines },
      { name: 'facts', rows: [] },
      { name: 'x', hidden: true, rows: [] },
    ];
    const [found, ...others] = await problemsOf(await writeXlsx({ sheets }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'sheet_missing', place: { file: 'grid' } });
    expect(found && messageOf(found)).toBe('expected a sheet named `GRID`, found `Grid (2)`, `facts`');
  });

  test('with more rows than a table may have is refused', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => [`R-${index}`, ...(lines[2] ?? []).slice(1)]);
    const csv = [...lines.slice(0, 2), ...rows]
      .map((line) => line.map((each) => `"${each}"`).join(','))
      .join('\n');
    expect(await problemsOf(new TextEncoder().encode(csv))).toMatchObject([
      { code: 'sheet_too_long', params: { found: '10001' } },
    ]);
  });
});

describe('a file', () => {
  const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
  const gbk = Uint8Array.from([0xd0, 0xd0, 0x2c, 0xb4, 0xa6, 0xd6, 0xc3]);
  const ods = zipOf([{ name: 'mimetype', data: 'x' }]);
  const stored = bytes(
    'PK\u0003\u0004................mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
  );
  test.each<[string, Uint8Array, ProblemCode]>([
    ['that is empty', new Uint8Array(), 'spreadsheet_empty'],
    ['that is nothing of the kind', bytes('hello'), 'sheet_no_ids'],
    [
      'of an older Excel, or with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'spreadsheet_kind',
    ],
    ['of OpenDocument', stored, 'spreadsheet_kind'],
    ['in PDF', bytes('%PDF-1.7'), 'spreadsheet_kind'],
    ['that is another archive', ods, 'spreadsheet_damaged'],
    ['that was cut off', cutOff, 'spreadsheet_damaged'],
    ['in GBK', gbk, 'csv_not_utf8'],
    ['in UTF-16', Uint8Array.from([0xff, 0xfe, 0x72, 0x00, 0x6f, 0x00]), 'csv_not_utf8'],
    ['with a quote that is never closed', bytes('row.id,"harm\nA,none\n'), 'csv_quote_open'],
    [
      'that unpacks to gigabytes',
      zipOf([{ name: 'xl/a', data: 'x', saidSize: 2 ** 31 }]),
      'spreadsheet_unpacked',
    ],
    [
      'that hides how much it unpacks to',
      zipOf([{ name: 'xl/a', data: 'x'.repeat(999), saidSize: 0 }]),
      'spreadsheet_damaged',
    ],
  ])('%s is refused, and says why', async (_, given, code) => {
    const problems = await problemsOf(given);
    expect(problems).toMatchObject([{ code, place: { file: 'grid' } }]);
    for (const found of problems) {
      expect(messageOf(found, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(messageOf(found)).not.toMatch(/[{}]|undefined/);
    }
  });

  test('that says less than it unpacks to is refused', async () => {
    const parts = [
      { name: '[Content_Types].xml', data: `<Types>${' '.repeat(200_000)}</Types>`, saidSize: 10 },
    ];
    expect(await problemsOf(zipOf(parts))).toMatchObject([{ code: 'spreadsheet_damaged' }]);
  });

  test('of one sheet has cells without a sheet', async () => {
    const csv = lines
      .map((line) => line.map((each) => `"${each}"`).join(','))
      .join('\n')
      .replace('"none"', '"nnoe"');
    expect(await problemsOf(bytes(csv))).toMatchObject([
      { code: 'cell_value', place: { file: 'grid', cell: 'B3' } },
    ]);
  });
});
