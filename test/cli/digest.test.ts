import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../src/cli/wrap.js';
import { gradus, newFolder, s1 } from './command.js';

const data = join(newFolder(), 'data');
const ran = (...words: string[]) => gradus([...words, '--data', data]);

beforeAll(async () => {
  expect((await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', data])).code).toBe(0);
});

/** The lines of each table. */
const tablesOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((lines) => lines.length > 0);

describe('gradus digest', () => {
  it('shows the day as Markdown whose columns stand under one another, wide characters taking two', async () => {
    const { code, out, err } = await ran('digest', '--lang', 'zh');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^# 2022-07-10 每日一梳理\n/);
    expect(out).toMatch(/\| 新增 +\| +1 \| +0 \| +\+1 \|/);
    expect(out).toMatch(/\| 核酸检测 +\| 属地 /);
    const tables = tablesOf(out);
    expect(tables.length).toBeGreaterThan(4);
    for (const lines of tables) expect(new Set(lines.map(widthOf)).size).toBe(1);
    const { digest, hash, labels } = JSON.parse((await ran('digest', '--json', '--on', '2022-07-10')).out);
    expect(out).toContain(hash);
    expect([digest.on, digest.new.count, labels.stages.testing.zh]).toEqual(['2022-07-10', 1, '核酸检测']);
    const quiet = await ran('digest', '--on', '2022-07-09', '--lang', 'en');
    expect(quiet.out).toContain('There is nothing new on this day.');
  });

  it('refuses a day to come and what is no day', async () => {
    const ahead = await ran('digest', '--on', '2022-07-11', '--lang', 'zh');
    expect([ahead.code, ahead.out]).toEqual([3, '']);
    expect(ahead.err).toContain('日期不应晚于 2022-07-10');
    for (const day of ['yesterday', '1970-01-01', '2022-02-30'])
      expect((await ran('digest', '--on', day)).code).toBe(2);
  });
});

describe('gradus matrix', () => {
  it('shows the stages of the rulebook, empty cells among them', async () => {
    const { code, out } = await ran('matrix', '--lang', 'zh');
    expect(code).toBe(0);
    const [lines = []] = tablesOf(out);
    expect(lines[0]).toMatch(
      /^\| 单位 +\| +流调溯源 \| +核酸检测 \| +卡口管控 \| +医疗救治 \| +环境消杀 \| +社区排查 \| +其他 \| +合计 \|$/,
    );
    expect(lines[2]).toMatch(/^\| u-0017 +\| +0░ \| +1▲ \| +0░ /);
    const days = await ran('matrix', '--metric', 'days', '--days', '1', '--lang', 'en');
    expect(tablesOf(days.out)[0]?.[2]).toMatch(/^\| u-0017 +\| +░ \| +2▲?░ \| /);
    const { matrix } = JSON.parse((await ran('matrix', '--party', 'unit', '--json')).out);
    expect([matrix.party, matrix.total.open.count, matrix.stages.length]).toEqual(['unit', 0, 7]);
    expect((await ran('matrix', '--metric', 'worst')).code).toBe(2);
    expect((await ran('matrix', '--days', '0')).code).toBe(2);
  });
});
