import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { gradus, newFolder } from './command.js';

const shipped = 'rules/workplace-safety/1.0.0.yaml';

/** A copy of a shipped rules file in a folder of its own, where names are Chinese. */
function copy(): {
  readonly folder: string;
  readonly file: string;
  readonly csv: string;
  readonly xlsx: string;
} {
  const folder = join(newFolder(), '规则 集');
  mkdirSync(folder);
  const file = join(folder, '一.yaml');
  copyFileSync(shipped, file);
  return { folder, file, csv: join(folder, '表.csv'), xlsx: join(folder, '表.xlsx') };
}

const read = (file: string): string => readFileSync(file, 'utf8');
const edit = (file: string, from: string | RegExp, to: string): void =>
  writeFileSync(file, read(file).replace(from, to));

const table = (action: string, ...words: string[]) => gradus(['rules', 'table', action, ...words]);

describe('rules table export', () => {
  test('prints CSV, with the mark by which Excel knows UTF-8, in the chosen language', async () => {
    const zh = await table('export', shipped, 'EXPOSED', '--lang', 'zh');
    expect(zh).toMatchObject({ code: 0, err: '' });
    expect(zh.out).toMatch(/^\uFEFF行,受影响人数/);
    const en = await table('export', shipped, 'EXPOSED');
    expect(en.out).toMatch(/^\uFEFFRow,Number of people exposed/);
    expect(en.out.split('\r\n').slice(1)).toEqual(zh.out.split('\r\n').slice(1));
    expect(en.out).toContain('EXPOSED-2,-,"pregnant, young",1,,,\r\n');
  });

  test('writes CSV and XLSX where it is told, and says so', async () => {
    const { csv, xlsx } = copy();
    expect(await table('export', shipped, 'RISK', '--to', csv)).toMatchObject({
      code: 0,
      err: '',
      out: `✓ RISK, 5 rows, written to ${csv}\n`,
    });
    expect((await table('export', shipped, 'RISK', '--to', xlsx, '--lang', 'zh')).out).toBe(
      `✓ 已导出 RISK（5 行）：${xlsx}\n`,
    );
    expect(read(csv)).toBe((await table('export', shipped, 'RISK')).out);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
  });

  test('gives a program columns, choices and rows', async () => {
    const { out } = await table('export', shipped, 'RISK', '--json');
    expect(JSON.parse(out)).toMatchObject({
      id: 'workplace-safety',
      version: '1.0.0',
      table: 'RISK',
      to: null,
      columns: [
        { key: 'row.id' },
        { key: 'breach_confirmed', choices: ['-', 'true', 'false'] },
        {},
        {},
        {},
        {},
        {},
        {},
      ],
      rows: expect.arrayContaining([['RISK-1', 'true', 'negligible', '-', 'no_action', '', '', '']]),
    });
  });

  test.each([
    [
      'another ending',
      ['export', shipped, 'RISK', '--to', 'x.ods'],
      2,
      /takes the name of an \.xlsx or \.csv file, not `x\.ods`/,
    ],
    [
      'no such table',
      ['export', shipped, 'RIKS'],
      3,
      /a table of `workplace-safety`, found `RIKS`\n {2}did you mean `RISK`/,
    ],
    ['no such table, and none near', ['export', shipped, 'ZZZZZZZZ'], 3, /it has `EXPOSED`, `RISK`/],
    [
      'no tables',
      ['export', 'fixtures/rulebooks/nursing-home-remedies/1.0.0.yaml', 'X'],
      3,
      /no tables|it has/,
    ],
    ['no such file', ['export', 'no.yaml', 'X'], 3, /a file at `no\.yaml`/],
    [
      'a bad rules file',
      ['export', 'fixtures/bad/five-mistakes.yaml', 'X'],
      3,
      /five-mistakes\.yaml:\d+:\d+: /,
    ],
    [
      'a folder that is not there',
      ['export', shipped, 'RISK', '--to', 'nowhere/x.xlsx'],
      4,
      /no such folder/,
    ],
    ['a word left out', ['export', shipped], 2, /takes `<table>`/],
    ['a group alone', [], 2, /Usage: gradus rules table/],
  ])('refuses %s', async (_, words, code, message) => {
    const ran = await gradus(['rules', 'table', ...words]);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(message);
  });
});

describe('rules table import', () => {
  test.each(['csv', 'xlsx'] as const)('leaves a file that nobody changed alone: %s', async (format) => {
    const paths = copy();
    const before = statSync(paths.file);
    await table('export', paths.file, 'RISK', '--to', paths[format]);
    expect(await table('import', paths.file, 'RISK', paths[format])).toMatchObject({
      code: 0,
      err: '',
      out: '✓ RISK says what the file says, nothing changed\n',
    });
    expect(readFileSync(paths.file).equals(readFileSync(shipped))).toBe(true);
    expect(statSync(paths.file)).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
  });

  test('writes what differs into the file, and says which rows', async () => {
    const { file, csv, folder } = copy();
    await table('export', file, 'RISK', '--to', csv);
    edit(csv, 'RISK-2,true,>= minor,-', 'RISK-2,true,>= minor,not remote');
    edit(csv, /RISK-4.*\r\n/, 'RISK-7,true,serious,possible,improvement_notice,,,\r\n');
    expect(await table('import', file, 'RISK', csv)).toMatchObject({
      code: 0,
      err: '',
      out: `✓ RISK read, written to ${file}\n  changed RISK-2\n  added RISK-7\n  removed RISK-4\n`,
    });
    const expected = read(shipped)
      .replace('[true, ">= minor", "-"]', '[true, ">= minor", not remote]')
      .replace(
        /.*RISK-4.*/,
        '      - { id: RISK-7, when: [true, serious, possible], then: improvement_notice }',
      );
    expect(read(file)).toBe(expected);
    expect(readdirSync(folder).sort()).toEqual(['一.yaml', '表.csv'].sort());
    expect((await gradus(['rules', 'check', file])).code).toBe(0);
  });

  test('writes elsewhere where it is told, unchanged too', async () => {
    const { file, xlsx, folder } = copy();
    await table('export', file, 'RISK', '--to', xlsx);
    const to = join(folder, 'b.yaml');
    const ran = await table('import', file, 'RISK', xlsx, '--to', to, '--lang', 'zh');
    expect(ran).toMatchObject({ code: 0, out: `✓ RISK 与文件一致，没有改动，已写入 ${to}\n` });
    expect(readFileSync(to).equals(readFileSync(shipped))).toBe(true);
  });

  test('tells a program which rows, and the hash of what came out', async () => {
    const { file, csv } = copy();
    await table('export', file, 'RISK', '--to', csv);
    edit(csv, 'RISK-1,true,negligible,-,no_action', 'RISK-1,true,negligible,-,advice');
    const ran = await table('import', file, 'RISK', csv, '--json');
    const checked = JSON.parse((await gradus(['rules', 'check', file, '--json'])).out) as {
      files: { hash: string }[];
    };
    expect(JSON.parse(ran.out)).toEqual({
      file,
      id: 'workplace-safety',
      version: '1.0.0',
      hash: checked.files[0]?.hash,
      table: 'RISK',
      spreadsheet: csv,
      written: file,
      changed: ['RISK-1'],
      added: [],
      removed: [],
      reordered: false,
      problems: [],
    });
  });

  test('keeps who may read the file, and the link to it', async () => {
    const { file, csv, folder } = copy();
    chmodSync(file, 0o640);
    const link = join(folder, 'link.yaml');
    symlinkSync(file, link);
    await table('export', link, 'RISK', '--to', csv);
    edit(csv, 'negligible,-,no_action', 'negligible,-,advice');
    expect((await table('import', link, 'RISK', csv)).code).toBe(0);
    expect(read(file)).toContain('negligible, "-"], then: advice');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['一.yaml', '表.csv', 'link.yaml'].sort());
    expect(existsSync(link)).toBe(true);
  });

  test('says that the order stays', async () => {
    const { file, csv } = copy();
    await table('export', file, 'EXPOSED', '--to', csv);
    edit(csv, /(EXPOSED-1.*\r\n)(EXPOSED-2.*\r\n)/, '$2$1');
    expect((await table('import', file, 'EXPOSED', csv)).out).toMatch(
      /keep the order that they have in the file/,
    );
    expect(readFileSync(file).equals(readFileSync(shipped))).toBe(true);
  });

  test.each<[string, (csv: string) => void, RegExp, RegExp]>([
    [
      'a cell',
      (csv) => edit(csv, ',negligible,', ',neglible,'),
      /表\.csv:C3: column `likely_harm` takes .*not `neglible`\n {2}did you mean `negligible`/,
      /表\.csv:C3: 列 `likely_harm` 应为 /,
    ],
    [
      'a sign of Chinese text',
      (csv) => edit(csv, '>= minor', '≥minor'),
      /C4: .*`≥` is typed for Chinese text\n {2}did you mean `>= minor`/,
      /C4: .*中文标点/,
    ],
    [
      'a row id of another rule',
      (csv) => edit(csv, 'RISK-1,', 'EXPOSED-1,'),
      /A3: .*`EXPOSED-1`/,
      /A3: .*`EXPOSED-1`/,
    ],
    [
      'what the file would be refused for',
      (csv) => edit(csv, 'RISK-1,', 'risk-1,'),
      /A3: .*not `risk-1`\n {2}did you mean `RISK-1`/,
      /A3: .*`risk-1`/,
    ],
  ])('writes nothing for %s, and names the cell', async (_, change, en, zh) => {
    const { file, csv, folder } = copy();
    await table('export', file, 'RISK', '--to', csv);
    change(csv);
    const ran = await table('import', file, 'RISK', csv);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(en);
    expect((await table('import', file, 'RISK', csv, '--lang', 'zh')).err).toMatch(zh);
    const json = JSON.parse((await table('import', file, 'RISK', csv, '--json')).out) as {
      problems: unknown[];
    };
    expect(json.problems[0]).toMatchObject({ at: { file: csv, cell: expect.stringMatching(/^[A-Z]\d$/) } });
    expect(readFileSync(file).equals(readFileSync(shipped))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['一.yaml', '表.csv'].sort());
  });

  test('names the sheet of a cell', async () => {
    const { file, xlsx } = copy();
    await table('export', file, 'RISK', '--to', xlsx);
    const ran = await table('import', file, 'EXPOSED', xlsx);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/表\.xlsx: expected a sheet named `EXPOSED`, found `RISK`, `facts of the table`/);
  });

  test.each([
    ['no such spreadsheet', 'none.xlsx', 3, /a file at .*none\.xlsx/],
    ['a folder', '.', 3, /a file|folder|directory/],
    ['a spreadsheet of 50 MB', 'large.xlsx', 3, /at most 16777216 bytes/],
    ['a rules file', shipped, 3, /begins with `row\.id`/],
  ])('refuses %s', async (_, name, code, message) => {
    const { file, folder } = copy();
    const path = name.startsWith('rules') || name === '.' ? name : join(folder, name);
    if (name === 'large.xlsx') {
      writeFileSync(path, 'PK');
      truncateSync(path, 50 * 1024 * 1024);
    }
    const ran = await table('import', file, 'RISK', path);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(message);
    expect(ran.err).not.toMatch(/\n {4}at /);
  });

  test('refuses a rules file that is not there, or broken, or not UTF-8', async () => {
    const { file, csv } = copy();
    await table('export', file, 'RISK', '--to', csv);
    expect(await table('import', 'none.yaml', 'RISK', csv)).toMatchObject({ code: 3, out: '' });
    expect((await table('import', 'fixtures/bad/five-mistakes.yaml', 'RISK', csv)).err).toMatch(
      /five-mistakes\.yaml:43/,
    );
    writeFileSync(file, Uint8Array.from([0xd0, 0xd0]));
    expect((await table('import', file, 'RISK', csv)).err).toMatch(/UTF-8/);
  });

  test('has nothing half written when the disk refuses', async () => {
    const { file, csv } = copy();
    await table('export', file, 'RISK', '--to', csv);
    edit(csv, 'negligible,-,no_action', 'negligible,-,advice');
    const ran = await table('import', file, 'RISK', csv, '--to', join('nowhere', 'x.yaml'));
    expect(ran).toMatchObject({ code: 4, out: '' });
    expect(readFileSync(file).equals(readFileSync(shipped))).toBe(true);
  });

  test('names everything that was typed in Chinese, and what was meant', async () => {
    const { file } = copy();
    const ran = await table(
      'import',
      file,
      'RISK',
      'fixtures/bad/table-typed-in-chinese.csv',
      '--lang',
      'zh',
    );
    expect(ran).toMatchObject({ code: 3, out: '' });
    const cells = [...ran.err.matchAll(/csv:([A-Z]\d): .*\n {2}是否想写 `(.*)`？/g)].map(
      ([, cell, meant]) => [cell, meant],
    );
    expect(cells).toEqual([
      ['C3', 'negligible'],
      ['D3', '-'],
      ['C4', '>= minor'],
      ['E4', 'advice'],
      ['C5', 'significant, serious'],
    ]);
    expect(await table('import', file, 'RISK', 'fixtures/bad/table-in-gbk.csv')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/CSV in UTF-8, found another encoding\n {2}in Excel choose `CSV UTF-8`/),
    });
  });
});

describe('a cell changed in a spreadsheet', () => {
  test('changes that region of cases and no other', async () => {
    const { file, xlsx, folder } = copy();
    await table('export', file, 'RISK', '--to', xlsx, '--lang', 'zh');
    const book = await openXlsx(readFileSync(xlsx));
    const [sheet] = book.sheets;
    const line = sheet?.rows.find(([id]) => id === 'RISK-3');
    expect(line?.slice(1, 4)).toEqual(['true', 'significant..serious', 'not remote']);
    if (line) line[3] = 'probable';
    writeFileSync(xlsx, await saveXlsx(book));
    const to = join(folder, 'new.yaml');
    expect((await table('import', file, 'RISK', xlsx, '--to', to)).out).toMatch(/changed RISK-3\n$/);
    const { out } = await gradus(['rules', 'diff', file, to, '--json']);
    const diff = JSON.parse(out) as {
      rules: object[];
      answers: { regions: { facts: { facts: string[]; ways: object[] }[]; causes: string[] }[] }[];
    };
    expect(diff.rules).toEqual([{ rule: 'RISK-3', change: 'condition' }]);
    const regions = diff.answers.flatMap((answer) => answer.regions);
    expect(regions.length).toBeGreaterThan(0);
    for (const { facts, causes } of regions) {
      expect(causes).toEqual(['RISK-3']);
      // RISK-4 answers serious harm whatever its likelihood.
      expect(facts).toContainEqual({
        facts: ['likelihood'],
        ways: [[{ kind: 'values', values: ['possible'] }]],
      });
      expect(facts).toContainEqual({
        facts: ['likely_harm'],
        ways: [[{ kind: 'values', values: ['significant'] }]],
      });
    }
  });
});
