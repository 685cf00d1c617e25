import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, s1 } from './command.js';
import { runProgram } from './program.js';

const incident = resolve(s1);
const isRoot = userInfo().uid === 0;
const stack = /\n {4}at |node:internal/;
/** Whom nothing belongs to. */
const nobody = 65_534;

const importing = (data: string): string[] => ['case', 'import', incident, '--as', 'clerk-1', '--data', data];

describe('a data folder that cannot be used', () => {
  test('is told as such when it is a file, or lies behind one', async () => {
    for (const data of [incident, join(incident, 'data')]) {
      const ran = await runProgram(importing(data));
      expect(ran).toMatchObject({ code: 4, out: '' });
      expect(ran.err).toContain(`\`${data}\``);
      expect(ran.err).not.toMatch(stack);
      expect(await runProgram(['rebuild', '--data', data])).toMatchObject({ code: 3, out: '' });
    }
  });

  describe.runIf(isRoot)('by another user', () => {
    const folder = newFolder();
    const data = join(folder, 'data');

    beforeAll(async () => {
      expect(await runProgram(importing(data))).toMatchObject({ code: 0 });
      chmodSync(folder, 0o755);
    });

    test.each([
      ['serve', ['serve']],
      ['case import', ['case', 'import', incident, '--as', 'clerk-1']],
      ['trail verify', ['trail', 'verify']],
      ['rebuild', ['rebuild']],
    ] as const)('is told as such to %s', async (_, argv) => {
      chmodSync(data, 0o555);
      for (const name of readdirSync(data)) chmodSync(join(data, name), 0o444);
      const ran = await runProgram([...argv, '--data', data], { uid: nobody, env: { GRADUS_PORT: '0' } });
      expect(ran).toMatchObject({ code: 4, out: '' });
      expect(ran.err).toContain('expected a data folder at');
      expect(ran.err).not.toMatch(stack);
    });

    test('a case file that may not be read is told as such', async () => {
      const file = join(folder, 'case.json');
      cpSync(incident, file);
      chmodSync(file, 0o600);
      expect(await runProgram(['recommend', file], { uid: nobody })).toEqual({
        code: 3,
        out: '',
        err: `expected a file that can be read, found no permission to read \`${file}\`\n  check who owns the file and its permissions\n`,
      });
    });
  });
});

describe.runIf(isRoot && process.platform === 'linux')('a full disk', () => {
  const disk = join(newFolder(), 'disk');
  const elsewhere = join(newFolder(), 'data');

  beforeAll(async () => {
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk]);
    expect(await runProgram(importing(elsewhere))).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    execFileSync('umount', ['--lazy', disk]);
  });

  test('holds no export, not even a part of one', async () => {
    const file = join(disk, 'trail.jsonl');
    const ran = await runProgram(['trail', 'export', file, '--data', elsewhere]);
    expect(ran).toMatchObject({ code: 4, out: '' });
    // The entries fit and the checkpoint does not, or neither does.
    expect(ran.err).toMatch(
      /^expected to write `.*trail\.jsonl(\.checkpoint)?`, found a full disk \(ENOSPC\)\n.*\n$/,
    );
    expect(readdirSync(disk)).toEqual([]);
  });

  test('takes no data, and the same command works when there is room', async () => {
    const data = join(disk, 'data');
    for (const argv of [importing(data), ['serve', '--data', data]]) {
      const ran = await runProgram(argv, { env: { GRADUS_PORT: '0' } });
      expect(ran).toMatchObject({ code: 4, out: '' });
      expect(ran.err).toContain('found its disk full');
      expect(ran.err).not.toMatch(stack);
    }
    execFileSync('mount', ['-o', 'remount,size=20m', disk]);
    expect(await runProgram(importing(data))).toMatchObject({ code: 0, err: '' });
    expect(await runProgram(['trail', 'verify', '--data', data])).toMatchObject({ code: 0 });
  });
});
