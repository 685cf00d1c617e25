import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { gradus, newFolder } from './command.js';

const by = ['--actor', 'clerk-1'];

describe('gradus subject', () => {
  it('imports a list, again without a change, and merges, splits, renames, lists and shows', async () => {
    const folder = newFolder();
    const data = ['--data', join(folder, 'data')];
    const csv = join(folder, '单位.csv');
    const lines = [
      '单位登记表,,,,,',
      '编号,类型,名称,上级单位,环节,风险提示',
      'p-1,领导干部,张三,u-1,,',
      'u-1,单位,河东镇,county,"testing、checkpoint",去年汛期漏报',
      'county,单位,XX县,,,',
      'u-2,organisation,河西镇,county,,',
    ];
    writeFileSync(csv, `\ufeff${lines.join('\r\n')}\r\n`);
    const subject = async (...words: readonly string[]) => gradus(['subject', ...words, ...data]);
    const counts = (registered: number, changed: number, unchanged: number) =>
      JSON.stringify({ file: csv, registered, changed, unchanged }, null, 2);
    expect((await subject('import', csv, ...by, '--json')).out.trim()).toBe(counts(4, 0, 0));
    expect((await subject('import', csv, ...by, '--json')).out.trim()).toBe(counts(0, 0, 4));
    expect((await subject('rename', 'u-1', '河东街道', ...by)).code).toBe(0);
    expect((await subject('merge', 'u-1', 'u-2', ...by, '--reason', '撤镇并街')).code).toBe(0);
    expect((await subject('split', 'u-2', 'u-3=一街', 'u-4', ...by)).code).toBe(0);
    const listed = await subject('list', '--unit', 'county', '--lang', 'zh');
    expect(
      listed.out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['u-1', 'organisation', '河东街道', 'county', '已并入 u-2'],
      ['u-2', 'organisation', '河西镇', 'county', '已拆分为 u-3、u-4'],
      ['u-3', 'organisation', '一街', 'county'],
      ['u-4', 'organisation', '-', 'county'],
    ]);
    const shown = await subject('show', 'u-3', '--lang', 'zh');
    expect(shown.out).toMatch(
      /u-3 {2}一街\n.*\n.*\n.*\n {2}并计历史：u-1 河东街道（条目 \d+）\n.*u-2 河西镇/,
    );
    const { stages, risk_note: note } = JSON.parse((await subject('show', 'u-1', '--json')).out);
    expect([stages, note]).toEqual([['checkpoint', 'testing'], { value: '去年汛期漏报' }]);
    const again = await subject('import', csv, ...by);
    expect([again.code, again.err.split('\n')[0]]).toEqual([
      4,
      expect.stringMatching(/单位\.csv:D3: .*`u-1`, merged into `u-2`/),
    ]);
    expect((await gradus(['rebuild', ...data])).code).toBe(0);
  });

  it('reads the first sheet of a workbook, and says in which cell what is wrong', async () => {
    const folder = newFolder();
    const file = join(folder, 'units.xlsx');
    const save = async (...rows: readonly (readonly (string | number | boolean)[])[]) =>
      writeFileSync(file, await writeXlsx({ sheets: [{ name: '单位', rows: rows.map((row) => [...row]) }] }));
    const imported = () => gradus(['subject', 'import', file, '--data', join(folder, 'data'), ...by]);
    await save(
      ['ref', 'kind', 'name'],
      [1001, 'organisation', 'Harbour'],
      ['', '', ''],
      [1002, 'organisation', ''],
    );
    expect((await imported()).out).toBe('✓ 2 registered, 0 changed, 0 as they were\n');
    const faults: readonly (readonly [readonly (readonly (string | number | boolean)[])[], RegExp])[] = [
      [[['name', 'kind']], /单位!A1: .*no column `ref`/],
      [
        [
          ['ref', 'name'],
          ['a', 'b'],
        ],
        /单位!A1: .*no column `kind`/,
      ],
      [
        [
          ['ref', 'kind', 'phone'],
          ['a', 'person', '1'],
        ],
        /单位!C1: .*found `phone`/,
      ],
      [
        [
          ['ref', 'kind', 'kind'],
          ['a', 'person', 'x'],
        ],
        /单位!C1: .*found `kind` again/,
      ],
      [[['ref', 'kind']], /单位!A2: expected at least one row/],
      [
        [
          ['ref', 'kind'],
          ['a', true],
        ],
        /单位!B2: .*truth value `TRUE`/,
      ],
      [
        [
          ['ref', 'kind'],
          [1.5, 'person'],
        ],
        /单位!A2: .*number `1.5`/,
      ],
      [
        [
          ['ref', 'kind'],
          ['a b', 'person'],
        ],
        /单位!A2: .*found `"a b"`/,
      ],
      [
        [
          ['ref', 'kind', 'stages'],
          ['a', 'person', '核酸检测'],
        ],
        /单位!C2: .*\n.*`testing`/,
      ],
      [
        [
          ['ref', 'kind', 'unit'],
          ['a', 'person', 'x'],
        ],
        /单位!C2: .*`x`/,
      ],
    ];
    for (const [rows, form] of faults) {
      await save(...rows);
      const { code, err } = await imported();
      expect([code, err]).toEqual([3, expect.stringMatching(form)]);
    }
    const missing = await gradus(['subject', 'show', 'x', '--data', join(folder, 'data')]);
    expect([missing.code, missing.err]).toEqual([3, 'expected a ref of the register, found `x`\n']);
    writeFileSync(file, '');
    expect((await imported()).err).toContain('found an empty file');
  });
});
