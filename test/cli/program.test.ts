import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, s1 } from './command.js';
import { runProgram, start } from './program.js';

const bin = resolve('src/gradus.mjs');
const incident = resolve(s1);
const stack = /\n {4}at |node:internal|UnhandledPromise/;

describe('the program', () => {
  test.each([
    ['0 when all is well', ['recommend', s1, '--on', '2022-07-10'], 0],
    ['1 when it found something', ['rules', 'check', 'fixtures/bad/five-mistakes.yaml'], 1],
    ['2 for wrong usage', ['recommend', '--on', 'today'], 2],
    ['3 for bad input', ['recommend', 'no-such-case.json'], 3],
    ['4 when it could not be done', ['rules', 'schema', '--write', 'no-such-folder/schema.json'], 4],
  ] as const)('ends with %s', async (_, argv, code) => {
    const ran = await runProgram(argv);
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).not.toMatch(stack);
    expect(ran.out + ran.err).not.toBe('');
  });

  test('gives the same bytes in another folder, language of the machine, time zone and order of the environment', async () => {
    const argv = ['recommend', incident, '--on', '2022-07-10', '--json'];
    const here = await runProgram(argv);
    const folder = newFolder();
    // What lies in the folder has no part in it.
    writeFileSync(join(folder, 'tsconfig.json'), '{ nonsense');
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
    const there = await runProgram(argv, {
      cwd: folder,
      env: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(there).toEqual(here);
    expect(here.code).toBe(0);
  });

  test('works on the shipped rules and cases from any folder, and writes where it is told', async () => {
    const cwd = newFolder();
    const rules = resolve('rules/workplace-safety/1.0.0.yaml');
    expect(await runProgram(['rules', 'test', rules], { cwd })).toMatchObject({ code: 0, err: '' });
    const imported = await runProgram(['case', 'import', incident, '--as', 'clerk-1'], { cwd });
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(await runProgram(['trail', 'export', 'trail.jsonl'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'trail.jsonl'), 'utf8')).toMatch(/^\{"entry":/);
    const verifier = resolve('docs/auditor/verify-trail.mjs');
    const checked = spawnSync(process.execPath, [verifier, join(cwd, 'trail.jsonl')], { encoding: 'utf8' });
    expect(checked.status).toBe(0);
  });

  test('is found by npx in the checkout', () => {
    const printed = execFileSync('npx', ['--no-install', 'gradus', '--version'], { encoding: 'utf8' });
    expect(printed).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
  });

  test('says so where its packages are not installed', () => {
    const folder = newFolder();
    cpSync('src', join(folder, 'src'), { recursive: true });
    cpSync('package.json', join(folder, 'package.json'));
    const ran = spawnSync(process.execPath, [join(folder, 'src', 'gradus.mjs'), '--version'], {
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({
      status: 4,
      stdout: '',
      stderr:
        'expected the packages of Gradus to be installed, found none\n  run `npm ci` where Gradus lies\n',
    });
  });
});

describe('output', () => {
  const shell = (line: string) =>
    spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, BIN: bin, CASE: incident },
    });

  test('to a reader that goes away ends quietly, and the work is done all the same', () => {
    const data = newFolder();
    const ran = shell(`"$NODE" "$BIN" case import "$CASE" --as clerk-1 --data ${data}/data | true`);
    expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(shell(`"$NODE" "$BIN" rules schema | head -c 1`)).toMatchObject({
      status: 0,
      stdout: '{',
      stderr: '',
    });
    const shown = shell(`"$NODE" "$BIN" trail show 0 --data ${data}/data`);
    expect(shown).toMatchObject({ status: 0, stderr: '' });
  });

  test('to a full disk is told on standard error, and ends with 4', () => {
    for (const command of ['rules schema', 'recommend "$CASE"', 'recommend "$CASE" --json', '--help'])
      expect(shell(`"$NODE" "$BIN" ${command} > /dev/full`)).toMatchObject({
        status: 4,
        stderr: expect.stringMatching(/^what was to be printed could not be written \(ENOSPC\)\n/),
      });
  });

  test('with both outputs full or closed ends all the same', () => {
    expect(shell(`"$NODE" "$BIN" rules schema > /dev/full 2>&1`)).toMatchObject({ status: 4, stderr: '' });
    expect(shell(`"$NODE" "$BIN" recommend no.json 2>&1 | true; exit \${PIPESTATUS[0]}`)).toMatchObject({
      status: 3,
    });
  });

  test('of an export leaves a device a device', async () => {
    const data = join(newFolder(), 'data');
    await runProgram(['case', 'import', incident, '--as', 'clerk-1', '--data', data]);
    const ran = await runProgram(['trail', 'export', '/dev/full', '--data', data]);
    expect(ran).toMatchObject({ code: 4, err: expect.stringContaining('found a full disk (ENOSPC)') });
    const device = openSync('/dev/full', 'r');
    closeSync(device);
    expect(shell('test -c /dev/full').status).toBe(0);
  });
});

describe('gradus serve', () => {
  const env = { GRADUS_PORT: '0', GRADUS_LOG: 'error' };

  test('is one process that ends at Ctrl-C, having finished', async () => {
    const data = join(newFolder(), 'data');
    const served = start(['serve', '--data', data], { env });
    const line = await served.printed(/listens on http:\/\/\S+/);
    const isLinux = process.platform === 'linux';
    const children = isLinux
      ? readFileSync(`/proc/${served.process.pid}/task/${served.process.pid}/children`, 'utf8')
      : '';
    expect(children).toBe('');
    const answer = await fetch(`${line.replace('listens on ', '')}/readyz`);
    expect(answer.status).toBe(200);
    served.process.kill('SIGINT');
    expect(await served.ended).toMatchObject({ code: 0, signal: null, err: '' });
    expect(await runProgram(['trail', 'verify', '--data', data])).toMatchObject({ code: 0 });
  });

  test('says in Chinese and to a program where it listens', async () => {
    const data = join(newFolder(), 'data');
    const chinese = start(['serve', '--data', data, '--lang', 'zh'], { env });
    await chinese.printed(
      /已启动：http:[\s\S]*首次设置 {2}http:\S+\/setup#[\w-]{43}\n[\s\S]*规则[^\n]*本次发布 \d+ 个版本/,
    );
    chinese.process.kill('SIGTERM');
    expect((await chinese.ended).code).toBe(0);
    const json = start(['serve', '--data', data, '--json'], { env });
    await json.printed(/\n\}\n/);
    json.process.kill('SIGTERM');
    const { out } = await json.ended;
    expect(JSON.parse(out)).toMatchObject({ data, database: 'sqlite', rules: { published: 0 } });
  });

  test('says that the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const ran = await runProgram(['serve', '--data', join(newFolder(), 'data')], {
      env: { ...env, GRADUS_PORT: port },
    });
    other.close();
    expect(ran).toEqual({
      code: 4,
      out: '',
      err: `port ${port} of 127.0.0.1 is in use\n  stop what listens there, or set GRADUS_PORT to another port\n`,
    });
  });

  test('stops with both hashes when a rules file was changed after it was published', async () => {
    const folder = newFolder();
    const rules = join(folder, 'rules');
    const data = join(folder, 'data');
    mkdirSync(rules);
    for (const name of ['calendars', 'epidemic-supervision'])
      cpSync(join('rules', name), join(rules, name), { recursive: true });
    const hashOf = async (file: string): Promise<string> =>
      JSON.parse((await runProgram(['rules', 'check', file, '--json'])).out).files[0].hash;
    const file = join(rules, 'epidemic-supervision', '1.0.0.yaml');
    const before = await hashOf(file);
    const settings = { ...env, GRADUS_RULES: rules };
    expect(
      await runProgram(['case', 'import', incident, '--as', 'clerk-1', '--data', data], { env: settings }),
    ).toMatchObject({ code: 0 });
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('lookback_days: { value: 1095', 'lookback_days: { value: 1094'),
    );
    const { code, out, err } = await runProgram(['serve', '--data', data], { env: settings });
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toContain(file);
    expect(err).toContain(before);
    expect(err).toContain(await hashOf(file));
  });

  test.each([
    ['GRADUS_PORT', 'eighty', '0..65535, not `eighty`'],
    ['GRADUS_PORT', '65536', '0..65535, not `65536`'],
    ['GRADUS_HOST', 'example.org', 'localhost, 192.0.2.7, 0.0.0.0, ::, not `example.org`'],
    ['GRADUS_ORIGIN', 'http://example.org', 'https://gradus.example.org, not `http://example.org`'],
    [
      'GRADUS_ORIGIN',
      'https://example.org/gradus',
      'https://gradus.example.org, not `https://example.org/gradus`',
    ],
    ['GRADUS_PROXY', 'all', 'loopback, 192.0.2.7, 192.0.2.0/24, not `all`'],
    ['GRADUS_LOG', 'loud', 'fatal, error, warn, info, debug, silent, not `loud`'],
    ['GRADUS_DATABASE_URL', 'mysql://me:secret@there/db', 'postgres://…, not …'],
    ['GRADUS_LANG', 'fr', 'zh, en, not `fr`'],
  ])('refuses %s=%s, and repeats no password', async (name, value, message) => {
    const data = join(newFolder(), 'data');
    const ran = await runProgram(['serve', '--data', data], { env: { ...env, [name]: value } });
    expect(ran).toEqual({ code: 2, out: '', err: `environment variable ${name} takes ${message}\n` });
  });

  test('does not listen beyond this machine without the origin that it is reached under', async () => {
    const data = join(newFolder(), 'data');
    const ran = await runProgram(['serve', '--data', data], { env: { ...env, GRADUS_HOST: '0.0.0.0' } });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(
      /^expected GRADUS_ORIGIN with GRADUS_HOST beyond this machine, found `0\.0\.0\.0` alone\n/,
    );
  });

  test('says of a folder of rules that is not there', async () => {
    const data = join(newFolder(), 'data');
    const ran = await runProgram(['serve', '--data', data], {
      env: { ...env, GRADUS_RULES: '/no/such/folder' },
    });
    expect(ran).toEqual({ code: 3, out: '', err: 'expected a file at `/no/such/folder`, found nothing\n' });
  });
});
