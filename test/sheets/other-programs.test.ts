import { readFileSync } from 'node:fs';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { bytesOf, imported, sheetOf } from './spreadsheet.js';
import { rulebookIn, sha256 } from '../rules/shipped.js';
import { zipOf } from './zip.js';

const file = 'rules/workplace-safety/1.0.0.yaml';
const text = readFileSync(file, 'utf8');
const read = {
  file,
  sha256,
  calendar: (id: string) => ({ file: id, text: readFileSync(`rules/calendars/${id}.yaml`, 'utf8') }),
};
const sheet = sheetOf(text, 'RISK', 'zh', read);
const lines = [sheet.columns.map(({ label }) => label), sheet.columns.map(({ key }) => key), ...sheet.rows];

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letters = 'ABCDEFGH';
type CellXml = (value: string, at: string) => string;

interface Layout {
  readonly cell: CellXml;
  readonly strings?: string;
  /** The prefix of the names of elements, with its colon. */
  readonly prefix?: string;
  /** The date system and the like. */
  readonly properties?: string;
}

/** An XLSX file as programs other than ours write it: other parts, other places of strings, other prefixes. */
function workbook({ cell, strings, prefix = '', properties = '' }: Layout): Uint8Array {
  const own = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix.slice(0, -1)}="${main}"`;
  const tag = (name: string, inner: string, attributes = ''): string =>
    `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`;
  const rows = lines.map((line, row) =>
    tag(
      'row',
      line.map((value, column) => cell(value, `${letters[column]}${row + 1}`)).join(''),
      ` r="${row + 1}"`,
    ),
  );
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const rels = (inner: string): string =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    },
    { name: '_rels/.rels', data: rels(rel('r1', 'officeDocument', '/xl/book.xml')) },
    {
      name: 'xl/book.xml',
      data: `${head}${tag('workbook', `${properties}${tag('sheets', `<${prefix}sheet name="Notes" sheetId="7" r:id="a"/><${prefix}sheet name="RISK" sheetId="9" r:id="b"/>`)}`, ` ${own} xmlns:r="${relations}"`)}`,
    },
    {
      name: 'xl/_rels/book.xml.rels',
      data: rels(
        `${rel('a', 'worksheet', '/xl/worksheets/notes.xml')}${rel('b', 'worksheet', 'worksheets/risk.xml')}${strings === undefined ? '' : rel('c', 'sharedStrings', 'texts.xml')}`,
      ),
    },
    { name: 'xl/worksheets/notes.xml', data: `${head}${tag('worksheet', tag('sheetData', ''), ` ${own}`)}` },
    {
      name: 'xl/worksheets/risk.xml',
      data: `${head}${tag('worksheet', tag('sheetData', rows.join('')), ` ${own}`)}`,
    },
    ...(strings === undefined ? [] : [{ name: 'xl/texts.xml', data: `${head}${strings}` }]),
  ]);
}

const values = [...new Set(lines.flat())];
const shared = (item: (value: string) => string): string =>
  `<sst xmlns="${main}">${values.map((value) => `<si>${item(value)}</si>`).join('')}</sst>`;
const byNumber: CellXml = (value, at) =>
  value === '' ? '' : `<c r="${at}" t="s"><v>${values.indexOf(value)}</v></c>`;

const unchanged = { ok: true, value: { text, changed: [], added: [], removed: [] } };

describe('a file that another program saved', () => {
  test.each<[string, Layout]>([
    [
      'has its texts in the cells',
      {
        cell: (value, at) =>
          `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`,
      },
    ],
    [
      'has its texts as results',
      { cell: (value, at) => `<c r="${at}" t="str"><v>${escaped(value)}</v></c>` },
    ],
    [
      'has its texts in a list of its own',
      { cell: byNumber, strings: shared((value) => `<t xml:space="preserve">${escaped(value)}</t>`) },
    ],
    [
      'has its texts in pieces of different type, with how they are pronounced',
      {
        cell: byNumber,
        strings: shared((value) => {
          const [first = '', ...rest] = [...value];
          return `<r><t xml:space="preserve">${escaped(first)}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escaped(rest.join(''))}</t></r><rPh sb="0" eb="1"><t>yin</t></rPh>`;
        }),
      },
    ],
    [
      'has truth values and numbers where they are',
      {
        cell: (value, at) =>
          value === 'true'
            ? `<c r="${at}" t="b"><v>1</v></c>`
            : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
      },
    ],
    [
      'has a prefix before every name',
      {
        prefix: 'x:',
        cell: (value, at) => `<x:c r="${at}" t="inlineStr"><x:is><x:t>${escaped(value)}</x:t></x:is></x:c>`,
      },
    ],
    [
      'has cells that do not say where they stand',
      { cell: (value) => `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>` },
    ],
  ])('%s', async (_, layout) => {
    expect(await imported(text, 'RISK', workbook(layout), read)).toMatchObject(unchanged);
  });

  test('is read after it was opened and saved again with all its parts', async () => {
    const bytes = await bytesOf(sheet, 'xlsx');
    const saved = await saveXlsx(await openXlsx(bytes));
    expect(Buffer.from(saved).equals(Buffer.from(bytes))).toBe(false);
    expect(await imported(text, 'RISK', saved, read)).toMatchObject(unchanged);
  });

  const numbered = (value: string, change: (cell: string) => string) =>
    workbook({
      cell: (each, at) =>
        each === value
          ? change(`<c r="${at}"`)
          : `<c r="${at}" t="inlineStr"><is><t>${escaped(each)}</t></is></c>`,
    });

  test('has numbers with their noise, which are told', async () => {
    const bytes = numbered('-', (cell) => `${cell}><v>0.30000000000000004</v></c>`);
    expect(await imported(text, 'RISK', bytes, read)).toMatchObject({
      ok: false,
      error: [
        {
          code: 'cell_value',
          params: { found: '`0.30000000000000004`' },
          place: { sheet: 'RISK', cell: 'D3' },
        },
        { code: 'cell_value', place: { cell: 'D4' } },
        { code: 'cell_value', place: { cell: 'D6' } },
      ],
    });
  });
});

describe('CSV that another program saved', () => {
  const csv = new TextDecoder('utf-8', { ignoreBOM: true });
  const saved = async (change: (text: string) => string) =>
    new TextEncoder().encode(change(csv.decode(await bytesOf(sheet, 'csv'))));

  test.each<[string, (text: string) => string]>([
    ['without a byte order mark', (each) => each.slice(1)],
    ['with lines ended by LF', (each) => each.replaceAll('\r\n', '\n')],
    ['with lines ended by CR', (each) => each.replaceAll('\r\n', '\r')],
    ['without an end of its last line', (each) => each.trimEnd()],
    ['with empty lines at its end', (each) => `${each}\r\n,,,,,,,\r\n`],
    ['with TRUE for true', (each) => each.replaceAll(',true,', ',TRUE,')],
    [
      'with every cell in quotes',
      (each) =>
        each
          .replace(/^\uFEFF/, '')
          .split('\r\n')
          .filter(Boolean)
          .map((line) =>
            line
              .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
              .map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`))
              .join(','),
          )
          .join('\r\n'),
    ],
    ['with semicolons', (each) => each.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')],
    ['with tabs', (each) => each.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t')],
    ['with a title above', (each) => `决策表,,,,,,,\r\n,,,,,,,\r\n${each.slice(1)}`],
    ['without labels', (each) => each.slice(each.indexOf('row.id'))],
  ])('%s is read', async (_, change) => {
    expect(await imported(text, 'RISK', await saved(change), read)).toMatchObject(unchanged);
  });
});

test('these files are about a table with every kind of cell', () => {
  expect(rulebookIn(file).tables.map(({ id }) => id)).toContain('RISK');
  expect(lines.length).toBeGreaterThan(5);
});
