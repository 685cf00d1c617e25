import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { watchPaths } from '../../src/cli/watch-paths.js';
import { gradus, newFolder } from './command.js';
import { start } from './program.js';

const shipped = 'rules/workplace-safety/1.0.0.yaml';
const text = readFileSync(shipped, 'utf8');
const broken = text.replace('then: advice', 'then: advise');

/** A rules file beside its calendar, as in a checkout. */
function copy(): { readonly file: string; readonly calendar: string } {
  const folder = newFolder();
  mkdirSync(join(folder, 'calendars'));
  mkdirSync(join(folder, '规则'));
  const calendar = join(folder, 'calendars', 'england.yaml');
  copyFileSync('rules/calendars/england.yaml', calendar);
  const file = join(folder, '规则', '1.yaml');
  writeFileSync(file, text);
  return { file, calendar };
}

/** What is checked when these changes come one after the other. */
const watched = (changes: readonly (() => readonly string[])[]) => ({
  deps: {
    watch: async function* (paths: readonly string[]) {
      yield paths;
      for (const change of changes) yield change();
    },
  },
});

const check = (file: string, changes: readonly (() => readonly string[])[], ...more: string[]) =>
  gradus(['rules', 'check', '--watch', file, ...more], watched(changes));

const write = (file: string, what: string) => (): readonly string[] => {
  writeFileSync(file, what);
  return [file];
};

describe('rules check --watch', () => {
  test('tells how a file stands, then what is new and what is gone, and ends well', async () => {
    const { file } = copy();
    const moved = `# a line more\n${broken}`;
    const worse = moved.replace('then: no_action', 'then: no_acton');
    const ran = await check(file, [
      write(file, broken),
      write(file, moved),
      write(file, worse),
      write(file, text),
    ]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const line = broken.slice(0, broken.indexOf('advise')).split('\n').length;
    const sound = `✓ ${file}: workplace-safety 1.0.0, `;
    const lines = ran.out.split('\n').map((each) => (each.startsWith(sound) ? sound : each));
    expect(lines.map((each) => each.replace(/:\d+:\d+:/, ':'))).toEqual([
      'watching, Ctrl-C ends it',
      sound,
      `${file}: expected a rung of the ladder, found \`advise\``,
      '  did you mean `advice`?',
      `✗ ${file}: 1 error, 0 warnings`,
      // Where a fault stands moved; the fault did not.
      `✗ ${file}: 1 error, 0 warnings`,
      `${file}: expected a rung of the ladder, found \`no_acton\``,
      '  did you mean `no_action`?',
      `✗ ${file}: 2 errors, 0 warnings`,
      'gone: expected a rung of the ladder, found `no_acton`',
      'gone: expected a rung of the ladder, found `advise`',
      sound,
      '',
    ]);
    expect(ran.out).toContain(`${file}:${line}:`);
  });

  test('tells a program, a line for each look', async () => {
    const { file } = copy();
    const ran = await check(file, [write(file, broken)], '--json');
    const looks = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(looks).toMatchObject([
      { file, ok: true, id: 'workplace-safety', problems: [] },
      { file, ok: false, id: null, problems: [{ code: 'unknown_rung' }] },
    ]);
  });

  test('tells of a file that is not there, and of one that comes back', async () => {
    const { file } = copy();
    rmSync(file);
    const ran = await check(file, [write(file, text)]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/expected a file at .*\n✗ .*: 1 error.*\ngone: expected a file at .*\n✓ /);
  });

  test('looks again when the calendar changed, and says nothing where that changes nothing', async () => {
    const { file, calendar } = copy();
    const folder = join(file, '..', '..', 'calendars');
    const change = (what: string) => () => {
      writeFileSync(calendar, what);
      return [folder];
    };
    const sound = readFileSync(calendar, 'utf8');
    const ran = await check(file, [change(`# remark\n${sound}`), change('id: england\n')], '--lang', 'zh');
    expect(ran.code).toBe(0);
    const lines = ran.out.split('\n');
    expect(lines.slice(0, 2)).toEqual(['正在监视，按 Ctrl-C 结束', expect.stringMatching(/^✓ /)]);
    expect(lines[2]).toContain('england.yaml');
    expect(lines.at(-2)).toMatch(/^✗ .*错误/);
  });

  test('wants files', async () => {
    expect(await gradus(['rules', 'check', '--watch', '-'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/takes files, found `-`/),
    });
  });
});

describe('watching', () => {
  test('sees a file that is written, replaced, taken away and put back, and a folder, until it is told to end', async () => {
    const folder = newFolder();
    const [file, other] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
    const days = join(folder, 'days');
    mkdirSync(days);
    writeFileSync(file, '1');
    writeFileSync(other, '1');
    const control = new AbortController();
    const looks = watchPaths([file, other, days], { everyMs: 5, signal: control.signal });
    const next = async (): Promise<readonly string[]> => (await looks.next()).value ?? [];
    expect(await next()).toEqual([file, other, days]);
    writeFileSync(file, '22');
    expect(await next()).toEqual([file]);
    writeFileSync(join(folder, 'a.yaml~'), '33');
    renameSync(join(folder, 'a.yaml~'), file);
    expect(await next()).toEqual([file]);
    rmSync(other);
    expect(await next()).toEqual([other]);
    writeFileSync(other, '4');
    expect(await next()).toEqual([other]);
    writeFileSync(join(days, 'x.yaml'), '5');
    expect(await next()).toEqual([days]);
    control.abort();
    expect(await looks.next()).toEqual({ done: true, value: undefined });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('as a process ends well at %s', async (signal) => {
    const { file, calendar } = copy();
    const { process, printed, ended } = start(['rules', 'check', '--watch', file]);
    await printed(/✓ .*workplace-safety 1\.0\.0/);
    writeFileSync(file, broken);
    await printed(/found `advise`[\s\S]*1 error/);
    // As editors do that write beside a file and put it in its place.
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    await printed(/gone: .*`advise`\n✓/);
    writeFileSync(calendar, 'id: england\n');
    await printed(/england\.yaml[\s\S]*✗/);
    process.kill(signal);
    expect(await ended).toMatchObject({ code: 0, signal: null, err: '' });
  });
});
