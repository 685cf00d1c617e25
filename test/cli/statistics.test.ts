import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { gradus, newFolder, s1 } from './command.js';

const data = join(newFolder(), 'data');
const ran = (...words: string[]) => gradus(['statistics', '--data', data, ...words]);

beforeAll(async () => {
  expect((await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', data])).code).toBe(0);
});

it('statistics are shown in each language, notes first, and as JSON', async () => {
  const chinese = await ran('--lang', 'zh', '--from', '2022-07-01');
  expect([chinese.code, chinese.err]).toEqual([0, '']);
  expect(chinese.out).toMatch(/^2022-07-01 至 2022-07-10 的统计：发现对象 1，决定 0/);
  expect(chinese.out.split('\n')[1]).toContain('绝不能让问责数量成为衡量监督力度的关键指标');
  expect(chinese.out).toMatch(/尚无处置\s+1 \/ 1 {2}100\.0 % {2}first_response\/none_yet/);
  expect(chinese.out).toContain('舆论关注度 · 处置：没有可比较的不同取值');
  const english = await ran('--lang', 'en', '--rulebook', 'epidemic-supervision');
  expect(english.out).toContain('(epidemic-supervision): 1 subject found, 0 decisions');
  const { counted, sha256 } = JSON.parse((await ran('--json')).out);
  expect([counted, sha256.length]).toEqual([{ found: 1, decided: 0, reversed: 0, due: 0 }, 64]);
});

it('the cases behind a figure are listed by its name', async () => {
  const { out, code } = await ran('--lang', 'en', '--cases', 'first_response/none_yet');
  expect(code).toBe(0);
  expect(out).toMatch(/1 \/ 1 {2}100\.0 % {2}first_response\/none_yet\n {2}\S+ {2}[a-z]\w* {2}\d+\n$/);
  const wrong = await ran('--lang', 'zh', '--cases', 'first_response/nobody');
  expect([wrong.code, wrong.err]).toEqual([3, expect.stringContaining('应为本期统计中的指标名')]);
  expect((await ran('--from', '2022-07-11')).code).toBe(3);
  expect((await ran('--from', 'yesterday')).code).toBe(2);
});
