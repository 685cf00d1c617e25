import { inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/problem.js';
import { writeXlsx } from '../../src/sheets/write-xlsx.js';
import { baseText, patched } from '../rulebook/base-rulebook.js';
import { sheetOf } from './spreadsheet.js';

const text = patched(
  baseText,
  'values: [none, minor, serious]\n    label: { en: Harm, zh: 后果 }',
  'values: [none, minor, serious]\n    value_labels: { minor: { en: Minor harm, zh: 轻微 } }\n    help: { en: What was done, zh: 造成了什么 }\n    label: { en: Harm, zh: 后果 }',
);

const written = (language: Language, table = 'GRID', source = text): Promise<Uint8Array> =>
  writeXlsx(sheetOf(source, table, language));

/** The parts of an archive, read without the library that wrote it. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const data = Buffer.from(bytes);
  const end = data.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts = new Map<string, string>();
  let at = data.readUInt32LE(end + 16);
  for (let entry = 0; entry < data.readUInt16LE(end + 10); entry += 1) {
    const [packed, nameLength] = [data.readUInt32LE(at + 20), data.readUInt16LE(at + 28)];
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const body = data.subarray(start, start + packed);
    parts.set(name, (data.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString('utf8'));
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return parts;
}

describe('an XLSX file of a table', () => {
  test.each([
    ['zh', ['GRID', '本表 事实', 'allowed values'], ['行', '后果'], ['理由（中文）', '理由（英文）', '依据']],
    [
      'en',
      ['GRID', 'facts of the table', 'allowed values'],
      ['Row', 'Harm'],
      ['Reason (Chinese)', 'Reason (English)', 'Basis'],
    ],
  ] as const)('has headings in %s, ids below them, and texts', async (language, names, first, last) => {
    const { sheets } = await readXlsx(await written(language));
    expect(sheets.map(({ name }) => name)).toEqual(names);
    const [labels = [], keys, row] = sheets[0]?.rows ?? [];
    expect(labels.slice(0, 2)).toEqual(first);
    expect(labels.slice(-3)).toEqual(last);
    expect(keys).toEqual([
      'row.id',
      'harm',
      'groups',
      'count',
      'share',
      'due_on',
      'kind',
      'theirs',
      'row.then',
      'row.because.zh',
      'row.because.en',
      'row.basis',
    ]);
    expect(row?.slice(0, 9)).toEqual(['GRID-1', 'none', '-', '-', '-', '-', '-', 'true', 'reminder']);
  });

  test('has a sheet of facts: id, label, type, values, ways to write, help', async () => {
    const { sheets } = await readXlsx(await written('zh'));
    const rows = sheets[1]?.rows ?? [];
    expect(rows[0]).toEqual(['标识', '名称', '类型', '可取的值', '单元格写法', '说明']);
    expect(rows[1]).toEqual([
      'harm',
      '后果',
      'scale',
      'none\nminor = 轻微\nserious',
      expect.stringContaining('<= a'),
      '造成了什么',
    ]);
    expect(rows[3]).toEqual([
      'count',
      '次数',
      'integer',
      '整数, >= 0, <= 50',
      expect.stringContaining('1..3'),
      null,
    ]);
    expect(rows).toHaveLength(8);
  });

  test('offers what a column takes, for new rows too, and lets other cells be written but no other response', async () => {
    const [table, , lists] = (await readXlsx(await written('en'))).sheets;
    expect(lists?.hidden).toBe(true);
    const offered = (column: string) => {
      const found = table?.dataValidations?.find(({ range }) => range === `${column}3:${column}105`);
      const [, from = '', last] = /!\$([A-Z])\$1:\$[A-Z]\$(\d+)$/.exec(found?.formula1 ?? '') ?? [];
      const list = (lists?.rows ?? []).slice(0, Number(last)).map((row) => row[from.charCodeAt(0) - 65]);
      return { type: found?.type, isClosed: found?.showErrorMessage ?? false, list };
    };
    expect(offered('B')).toEqual({
      type: 'list',
      isClosed: false,
      list: ['-', 'none', 'minor', 'serious', '>= minor', '>= serious', '<= none', '<= minor'],
    });
    expect(offered('C').list).toEqual(['-', 'old', 'young']);
    expect(offered('D').type).toBeUndefined();
    expect(offered('H')).toEqual({ type: 'list', isClosed: false, list: ['-', 'true', 'false'] });
    expect(offered('I')).toEqual({ type: 'list', isClosed: true, list: ['no_action', 'reminder', 'order'] });
  });

  test('shows the labels of values where one writes', async () => {
    const [table] = (await readXlsx(await written('zh'))).sheets;
    const harm = table?.dataValidations?.find(({ range }) => range.startsWith('B3'));
    expect(harm).toMatchObject({ inputTitle: '后果', inputMessage: 'none\nminor = 轻微\nserious' });
    const response = table?.dataValidations?.find(({ range }) => range.startsWith('I3'));
    expect(response?.inputMessage).toBe('no_action = 不予处理\nreminder = 提醒\norder = 责令');
  });

  test('has text in every cell, so that no program makes a date, number or formula of it', async () => {
    const parts = partsOf(await written('en'));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const styles = parts.get('xl/styles.xml') ?? '';
    const format = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1] ?? '';
    const xfs = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)].map(
      ([, id]) => id,
    );
    const cells = [...sheet.matchAll(/<c r="[A-Z]+\d+"( t="(\w+)")?( s="(\d+)")?/g)];
    expect(cells.length).toBe(12 * (5 + 100));
    for (const [, , type, , style] of cells) {
      expect(type ?? 's').toBe('s');
      expect(xfs[Number(style)]).toBe(format);
    }
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
  });

  test('is the same, byte by byte, whenever it is written', async () => {
    expect(Buffer.from(await written('zh')).equals(Buffer.from(await written('zh')))).toBe(true);
    expect(partsOf(await written('zh')).get('docProps/core.xml')).toContain('2000-01-01T00:00:00Z');
  });

  test('has a name that programs take, whatever the id of the table', async () => {
    const long = patched(baseText, '- id: GRID\n', `- id: ${'A-LONG-ID-'.repeat(6)}\n`);
    const [sheet] = (await readXlsx(await written('en', 'A-LONG-ID-'.repeat(6), long))).sheets;
    expect(sheet?.name).toBe('A-LONG-ID-'.repeat(6).slice(0, 31));
    const history = patched(baseText, '- id: GRID\n', '- id: HISTORY\n');
    expect((await readXlsx(await written('en', 'HISTORY', history))).sheets[0]?.name).toBe('HISTORY-');
  });

  test('of steps has no list for them', async () => {
    const steps = baseText
      .replace('effect: base\n    hit: unique', 'effect: aggravate')
      .replaceAll(/then: (reminder|order) \}/g, 'then: 1 }');
    const [table] = (await readXlsx(await written('en', 'GRID', steps))).sheets;
    expect(table?.rows[0]?.[8]).toBe('Steps');
    expect(table?.rows[2]?.[8]).toBe('1');
    expect(table?.dataValidations?.find(({ range }) => range.startsWith('I3'))).toMatchObject({
      type: 'textLength',
      inputMessage: 'How many steps, a whole number.',
    });
  });
});
