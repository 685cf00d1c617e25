import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { playOnService } from '../support/report/play-on-service.js';
import { expectRebuilt, expectReplayed, expectVerified } from './commands.js';
import { newFolder } from './service.js';
import { root } from './processes.js';

it('plays the report from submission to closing, with a digest on each day', async () => {
  const folder = newFolder();
  const { digests, again, letters, statuses, data } = await playOnService(folder);
  expect(statuses).toEqual(Array.from({ length: 12 }, () => 'closed'));
  const brief = digests.map((one) => [
    one.on.slice(5),
    ...[one.new, one.decided, one.corrected, one.reopened, one.commendations, one.weak_links].map(
      ({ count }) => count,
    ),
  ]);
  // Day; new, decided, corrected, re-opened, commended, weak links.
  expect(brief).toEqual([
    ['07-05', 1, 1, 0, 0, 0, 0],
    ['07-06', 2, 2, 0, 0, 0, 0],
    ['07-07', 1, 1, 0, 0, 0, 0],
    ['07-08', 3, 3, 0, 0, 1, 0],
    ['07-09', 3, 2, 1, 0, 0, 0],
    ['07-10', 3, 3, 0, 0, 0, 1],
    ['07-11', 0, 2, 1, 0, 0, 1],
    ['07-12', 0, 0, 1, 0, 0, 1],
    ['07-13', 0, 0, 1, 0, 0, 1],
    ['07-20', 0, 0, 0, 0, 0, 1],
  ]);
  // What is said of a day does not change with what comes after it.
  expect(again).toEqual(digests);

  const serials = new Map<string, number[]>();
  for (const { kind, number } of letters)
    serials.set(kind, [...(serials.get(kind) ?? []), number.serial].sort());
  for (const given of serials.values()) expect(given).toEqual(given.map((_, index) => index + 1));

  const left = readdirSync(folder);
  const of = (ending: string) => left.filter((name) => name.endsWith(ending));
  expect([of('.zh.md'), of('.en.md'), of('.json')].map(({ length }) => length)).toEqual([10, 10, 10]);
  expect(of('.docx')).toHaveLength(letters.length);
  for (const name of of('.docx')) expect(statSync(join(folder, name)).size).toBeGreaterThan(5000);

  await expectVerified(data, {});
  await expectReplayed(data, {});
  await expectRebuilt(data, {});
});

it('is played by a script, which asks for a folder of its own', () => {
  const played = (...words: string[]) =>
    execFileSync(
      process.execPath,
      ['--import', 'tsx', join('test', 'support', 'report', 'main.ts'), ...words],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  expect(() => played()).toThrow(/expected a new or empty folder, found none/);
  expect(() => played('rules')).toThrow(/expected a new or empty folder, found `rules`/);
});
