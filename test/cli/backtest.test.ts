import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { backtestAnswerSchema } from '../../src/office/backtest-answer.js';
import type { CliDeps } from '../../src/cli/deps.js';
import { recommend } from '../../src/engine/recommend.js';
import { gradus, newFolder } from './command.js';
import { start } from './program.js';

const folder = newFolder();
const recorded = join(folder, 'data');
const shipped = readFileSync('rules/epidemic-supervision/1.1.0.yaml', 'utf8');

/** A later version in a folder with a Chinese name; reminders become written orders. */
const severer = join(folder, '规则', '新版.yaml');
const incident = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`fixtures/incidents/${name}.json`, 'utf8'));

beforeAll(async () => {
  cpSync('rules/calendars', join(folder, 'calendars'), { recursive: true });
  cpSync('rules/epidemic-supervision', join(folder, '规则'), { recursive: true });
  writeFileSync(
    severer,
    shipped
      .replace(/^version: .*$/m, 'version: 2.0.0')
      .replace(/^effective: .*$/m, 'effective: { from: 2023-06-01 }')
      .replaceAll('then: reminder', 'then: written_order'),
  );
  const sent = ['s1', 's4', 's7', 's8'].map((name) => JSON.stringify(incident(name)));
  // More subjects than one page holds, so that there is a place to stop at.
  const [subject] = incident('s8')['subjects'] as { id: string }[];
  const crowd = (from: number) => ({
    ...incident('s8'),
    subjects: Array.from({ length: 60 }, (_, index) => ({
      ...subject,
      id: `u_${from + index}`,
      ref: `u_${from + index}`,
    })),
  });
  for (const from of [0, 60, 120, 180]) sent.push(JSON.stringify(crowd(from)));
  const cases = join(folder, 'cases.ndjson');
  writeFileSync(cases, sent.join('\n'));
  const { code } = await gradus(['case', 'import', cases, '--as', 'clerk-1', '--data', recorded], {
    // What is stored is the same without the second engine, and is there sooner.
    office: { recommend: (request) => recommend({ ...request, bothEngines: false }) },
  });
  expect(code).toBe(0);
});

function copyOfData(): string {
  const data = join(newFolder(), 'data');
  cpSync(recorded, data, { recursive: true });
  return data;
}

/** Told to stop once the first page was read. */
const stopping: Partial<CliDeps> = { interrupted: () => AbortSignal.abort() };

async function exported(data: string): Promise<string> {
  const file = join(newFolder(), 'trail.jsonl');
  expect((await gradus(['trail', 'export', file, '--data', data])).code).toBe(0);
  return file;
}

describe('rules backtest', () => {
  test('shows the matrix, who moves and what was done, in both languages', async () => {
    const data = copyOfData();
    const english = await gradus(['rules', 'backtest', severer, '--data', data, '--first', '2']);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toMatch(/^c-[0-9a-f]{16} \S+ {2}reminder \(provisional\) → written_order/m);
    expect(english.out).toMatch(/^and \d+ more that move$/m);
    expect(english.out).toMatch(/old \\ new +.*written_order\n/);
    expect(english.out).toContain('the new version\n    alone, without a choice of version');
    expect(english.out).toMatch(
      /✓ epidemic-supervision 2\.0\.0: \d+ subjects evaluated, \d+ move \(0 milder, /,
    );
    const chinese = await gradus(['rules', 'backtest', severer, '--data', data, '--lang', 'zh']);
    expect(chinese.out).toMatch(
      /✓ epidemic-supervision 2\.0\.0：已评估对象 \d+，变动 \d+（减轻 0，加重 \d+）/,
    );
    expect(readdirSync(data).filter((name) => name.startsWith('backtest-'))).toEqual([]);
  });

  test('gives a program the structure that is described, of a store and of its export alike', async () => {
    const data = copyOfData();
    const ran = await gradus(['rules', 'backtest', severer, '--data', data, '--json']);
    const answer = backtestAnswerSchema.parse(JSON.parse(ran.out));
    const { moves, changes, more, matrix, evaluated } = answer;
    expect(changes).toHaveLength(20);
    expect(changes.length + more).toBe(moves.severer);
    expect(matrix.reduce((sum, { subjects }) => sum + subjects, 0)).toBe(evaluated);
    const file = await exported(data);
    const other = await gradus(['rules', 'backtest', severer, '--trail', file, '--json']);
    expect(JSON.parse(other.out)).toEqual({ ...answer, trail: { ...answer.trail, from: 'export' } });
  });

  test('interrupted goes on where it stopped and ends as if it never had', async () => {
    const data = copyOfData();
    const [whole, out] = [join(newFolder(), 'whole.jsonl'), join(newFolder(), 'moves.jsonl')];
    const argv = ['rules', 'backtest', severer, '--data', data, '--json'];
    const never = await gradus([...argv, '--out', whole]);
    const stopped = await gradus([...argv, '--out', out], { deps: stopping });
    expect(stopped.code).toBe(4);
    expect(JSON.parse(stopped.out).problems).toMatchObject([{ code: 'backtest_interrupted' }]);
    expect([existsSync(out), existsSync(`${out}.state`)]).toEqual([false, true]);
    // What was written after the state was saved, as by a process that was killed, is written again.
    appendFileSync(`${out}.part`, '{"kind":"change"');
    const ended = await gradus([...argv, '--out', out]);
    expect(ended.out.replaceAll(out, whole)).toBe(never.out);
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(whole, 'utf8'));
    expect([existsSync(`${out}.part`), existsSync(`${out}.state`)]).toEqual([false, false]);
  });

  test('goes on only with what was asked before, and says so', async () => {
    const data = copyOfData();
    const argv = ['rules', 'backtest', severer, '--data', data];
    const nothing = await gradus([...argv, '--resume']);
    expect(nothing).toMatchObject({ code: 3, err: expect.stringContaining('leave out --resume') });
    const stopped = await gradus(argv, { deps: stopping });
    expect(stopped.err).toMatch(
      /^the backtest was interrupted at entry \d+ of \d+, \d+ subjects evaluated\n/,
    );
    // Another question begins anew.
    const other = await gradus([...argv, '--on', '2023-06-01']);
    expect(other).toMatchObject({ code: 0, err: '' });
    await gradus(argv, { deps: stopping });
    const cases = join(newFolder(), 'late.json');
    writeFileSync(cases, JSON.stringify(incident('s3')));
    expect((await gradus(['case', 'import', cases, '--as', 'clerk-1', '--data', data])).code).toBe(0);
    // The trail has grown: asked to go on, what was added is left to the next; else it begins anew.
    const resumed = await gradus([...argv, '--resume', '--json']);
    const anew = await gradus([...argv, '--json']);
    const entries = (ran: { readonly out: string }): number => JSON.parse(ran.out).trail.entries;
    expect(entries(resumed)).toBeLessThan(entries(anew));
    const [before] = [await gradus(['rules', 'backtest', severer, '--data', recorded, '--json'])];
    expect(resumed.out).toBe(before?.out);
  });

  test('refuses a state that is none, and names the file', async () => {
    const data = copyOfData();
    await gradus(['rules', 'backtest', severer, '--data', data], { deps: stopping });
    const state = join(data, readdirSync(data).find((name) => name.startsWith('backtest-')) ?? '');
    writeFileSync(state, '{"format":"gradus/backtest/0"}');
    const ran = await gradus(['rules', 'backtest', severer, '--data', data]);
    expect(ran).toMatchObject({ code: 3, err: expect.stringContaining(state) });
  });

  test('ends with 1 when the new version cannot read a case', async () => {
    const data = copyOfData();
    const narrow = join(folder, '规则', 'narrow.yaml');
    // What was recorded as a kind of lapse is none any more.
    const kind = String(Object(incident('s8')['facts'])['lapse_kind']);
    writeFileSync(
      narrow,
      readFileSync(severer, 'utf8').replaceAll(new RegExp(`\\b${kind}\\b`, 'g'), `${kind}_x`),
    );
    const ran = await gradus(['rules', 'backtest', narrow, '--data', data, '--json', '--first', '3']);
    expect(ran.code).toBe(1);
    const { not_read: notRead, unread, unread_more: more } = backtestAnswerSchema.parse(JSON.parse(ran.out));
    expect(notRead).toBeGreaterThan(240);
    expect([unread.length, more]).toEqual([3, notRead - 3]);
    expect(unread[0]?.problems[0]).toMatchObject({ code: 'sent_fact_value', message: expect.any(String) });
  });

  test.each([
    ['a rules file that is not there', ['no.yaml'], 3, /no\.yaml/],
    ['one with mistakes', ['fixtures/bad/five-mistakes.yaml'], 3, /did you mean `harm_actual`\?/],
    ['a folder without data', [severer, '--data', join(folder, 'none')], 3, /expected a database/],
    ['a day that is none', [severer, '--on', '2023-02-30'], 2, /YYYY-MM-DD/],
    ['a day on which it does not hold', [severer, '--on', '2023-05-31'], 2, /2023-06-01\.\./],
    ['a count that is none', [severer, '--first', '-1'], 2, /0\.\.1000/],
    ['too great a count', [severer, '--first', '1001'], 2, /0\.\.1000/],
    [
      'an export that is none',
      [severer, '--trail', 'README.md'],
      3,
      /expected an exported trail that verifies/,
    ],
    ['an export that is not there', [severer, '--trail', 'no.jsonl'], 3, /no\.jsonl/],
    ['to write over what is read', [severer, '--out', severer], 2, /take files of their own/],
  ] as const)('refuses %s', async (_, argv, code, message) => {
    const ran = await gradus(['rules', 'backtest', ...argv]);
    expect(ran).toMatchObject({ code, out: '', err: expect.stringMatching(message) });
  });

  test('says of a folder that is not there, and leaves nothing half-written', async () => {
    const out = join(folder, 'no-folder', 'moves.jsonl');
    const ran = await gradus(['rules', 'backtest', severer, '--data', copyOfData(), '--out', out]);
    expect(ran).toMatchObject({ code: 4, err: expect.stringContaining('found no such folder (ENOENT)') });
  });
});

describe('the program', () => {
  test('stops at Ctrl-C with how far it got, and tells programs meanwhile', async () => {
    const data = copyOfData();
    const argv = ['rules', 'backtest', resolve(severer), '--data', data, '--json'];
    const run = start(argv, { env: { GRADUS_PROGRESS: 'json' } });
    run.process.stderr.once('data', () => run.process.kill('SIGINT'));
    const { code, out, err } = await run.ended;
    const [first = ''] = err.split('\n');
    expect(JSON.parse(first)).toEqual({ done: 0, total: expect.any(Number) });
    expect(code).toBe(4);
    expect(JSON.parse(out).problems).toMatchObject([{ code: 'backtest_interrupted' }]);
    const again = start(argv);
    expect((await again.ended).code).toBe(0);
  });
});
