import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childProgram } from '../../src/http/jobs/child-program.js';
import { jobSchema } from '../../src/http/schemas/job-answers.js';
import { backtestAnswerSchema } from '../../src/office/backtest-answer.js';
import { newFolder } from '../cli/command.js';
import { runProgram, start } from '../cli/program.js';
import { smallOffice, submitted, type TestOffice } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { eventsOf } from './event-stream.js';
import { problemOf, type Service, serviceOf, token } from './service.js';
import { followed, listenOn } from './sockets.js';
import { cleanAfterFile } from '../support/cleanups.js';

const plain = { 'idempotency-key': undefined, 'gradus-actor': undefined };
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^GRADUS_|^NODE_OPTIONS|^VITEST/.test(name)),
);

const programOn = (data: string) =>
  childProgram({ bin: resolve('src/gradus.mjs'), data, calendars: resolve('rules/calendars'), env });

async function realService(): Promise<Service & { readonly office: TestOffice }> {
  const office = await smallOffice();
  return serviceOf(office, {}, programOn(office.folder));
}

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const later = smallRulebook({ version: '2.0.0', from: '2023-01-01' }).replace(
  '[true, none], then: note',
  '[true, none], then: order',
);
const cases = `- name: none
  decided_on: 2023-07-10
  found_on: 2023-07-08
  conduct: { from: 2023-07-08, until: 2023-07-08 }
  facts: { harm: none }
  subjects: { town: { theirs: true } }
  want: { town: { response: order } }
`;

/** What the command prints on the same files, in a folder in which they are called the same. */
async function printed(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const cwd = newFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(cwd, path, '..'), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const { out } = await runProgram([...argv, '--json'], { cwd });
  return JSON.parse(out);
}

/** Starts a job and follows it to its end. */
async function followedJob(service: Service, url: string, body: object) {
  const answer = await service.post(url, body, plain);
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([202, expect.any(String)]);
  const { id } = jobSchema.parse(answer.json());
  const events = await eventsOf(await followed(await listenOn(service.app), `/v1/jobs/${id}/events`, token));
  const last = events.at(-1);
  expect(last?.event).toBe('end');
  return { events, job: jobSchema.parse(last?.data) };
}

// A folder of this file's own: others run at the same time.
const outside = process.env['TMPDIR'];
process.env['TMPDIR'] = newFolder();
// Other files of this worker go on with the folder that was.
cleanAfterFile(() => {
  if (outside === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = outside;
});

const leftovers = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('gradus-job-'));

describe('a job of the program', () => {
  it('tests a file with the cases that are sent, as the command does', async () => {
    const service = await realService();
    const answer = await service.post('/v1/rulebooks:test', { rules: later, cases: [cases] }, plain);
    const files = { 'rules/rulebook.yaml': later, 'cases/001.yaml': cases };
    const expected = await printed(['rules', 'test', 'rules/rulebook.yaml', '--cases', 'cases'], files);
    // What takes longer than a request, on a busy machine, is handed over as a job.
    const id = answer.statusCode === 202 ? answer.json().id : null;
    const found = id === null ? answer.json() : await endOf(service, id);
    expect(found).toEqual(expected);
    expect(found).toMatchObject({ id: 'small', version: '2.0.0', cases: [{ passed: true }] });
    expect(leftovers()).toEqual([]);
  });

  it('tells the mistakes of a file as the command does, and of cases that cannot be read where', async () => {
    const service = await realService();
    const text = readFileSync('fixtures/bad/five-mistakes.yaml', 'utf8');
    const wrong = await service.post('/v1/rulebooks:test', { rules: text, cases: [cases] }, plain);
    expect(wrong.json()).toEqual(
      await printed(['rules', 'test', 'rules/rulebook.yaml'], { 'rules/rulebook.yaml': text }),
    );
    const bad = await service.post('/v1/rulebooks:test', { rules: later, cases: [cases, 'cases: 3'] }, plain);
    expect(problemOf(bad)).toMatchObject({ problems: [{ file: 'cases/002.yaml', line: 1 }] });
  });

  it('tries a version on what is recorded, as the command does, and leaves nothing behind', async () => {
    const service = await realService();
    await submitted(service.office, { subjects: [{ id: 'town', facts: known }] });
    const { events, job } = await followedJob(service, '/v1/rulebooks:backtest', { rules: later, first: 5 });
    expect(events[0]).toMatchObject({ event: 'state', data: { command: 'backtest' } });
    expect(events.some(({ data }) => data['progress'] !== null)).toBe(true);
    const argv = ['rules', 'backtest', 'rules/rulebook.yaml', '--data', service.office.folder];
    const expected = await printed(argv, { 'rules/rulebook.yaml': later });
    expect(job).toMatchObject({ state: 'done', exit: 0, problems: [] });
    expect(job.result).toEqual(expected);
    expect(backtestAnswerSchema.parse(job.result).moves).toMatchObject({ severer: 1 });
    expect(readdirSync(service.office.folder).filter((name) => name.includes('backtest'))).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('proves a file, and compares it with one that is published', async () => {
    const service = await realService();
    const proofs = await followedJob(service, '/v1/rulebooks:prove', { rules: later });
    expect(proofs.job.result).toEqual(
      await printed(['rules', 'prove', 'rules/rulebook.yaml'], { 'rules/rulebook.yaml': later }),
    );
    const other = await realService();
    const old = { id: 'small', version: '1.0.0' };
    const regions = await followedJob(other, '/v1/rulebooks:diff', { old, new: later });
    const files = { 'rules/old.yaml': smallRulebook(), 'rules/rulebook.yaml': later };
    expect(regions.job.result).toEqual(
      await printed(['rules', 'diff', 'rules/old.yaml', 'rules/rulebook.yaml'], files),
    );
  });

  it('says what the command refuses', async () => {
    const service = await realService();
    const { job } = await followedJob(service, '/v1/rulebooks:backtest', { rules: 'format: gradus/2\n' });
    expect(job).toMatchObject({ state: 'failed', exit: 3, result: null });
    expect(job.problems[0]).toMatchObject({ file: 'rules/rulebook.yaml', line: 1 });
  });
});

async function endOf(service: Service, id: string): Promise<unknown> {
  const events = await eventsOf(await followed(await listenOn(service.app), `/v1/jobs/${id}/events`, token));
  return jobSchema.parse(events.at(-1)?.data).result;
}

describe('a process beside the service', () => {
  const serving = { ...env, GRADUS_PORT: '0', GRADUS_LOG: 'error' };
  const task = {
    words: ['serve'],
    files: [],
    language: 'en',
    memoryMb: 1024,
    printedBytes: 100_000,
    onProgress: () => undefined,
  } as const;
  const options = (data: string) => ({
    bin: resolve('src/gradus.mjs'),
    data,
    calendars: resolve('rules/calendars'),
    env: serving,
  });

  it('is gone when it is killed, with its folder, also before it has begun', async () => {
    const running = childProgram(options(join(newFolder(), 'data')))(task);
    running.kill();
    expect(await running.ended).toMatchObject({ code: null });
    const other = childProgram(options(join(newFolder(), 'data')))({ ...task, words: ['rules', 'schema'] });
    expect(await other.ended).toMatchObject({ code: 0, printed: expect.stringContaining('gradus') });
    other.kill();
    expect(leftovers()).toEqual([]);
  });

  it('is ended when it prints too much, and by V8 when it needs too much', async () => {
    const run = childProgram(options(join(newFolder(), 'data')));
    const words = ['rules', 'schema'];
    expect(await run({ ...task, words, printedBytes: 1_000 }).ended).toMatchObject({ printed: null });
    const small = await run({ ...task, words, memoryMb: 4 }).ended;
    expect(small.complaint).toMatch(/heap/);
    expect(small.code === null || small.code > 4).toBe(true);
  });

  it('ends with who started it', async () => {
    const folder = join(newFolder(), 'gradus-job-1');
    mkdirSync(folder);
    const served = start(['serve', '--data', join(newFolder(), 'data')], {
      env: { GRADUS_PORT: '0', GRADUS_LOG: 'error', GRADUS_JOB: folder },
    });
    await served.printed(/listens on/);
    served.process.stdin.end();
    expect(await served.ended).toMatchObject({ code: 4 });
    expect(existsSync(folder)).toBe(false);
  });

  it('says that it could not be started', async () => {
    const run = childProgram({ ...options('data'), bin: join(newFolder(), 'no-such-program.mjs') });
    const end = await run(task).ended;
    expect(end).toMatchObject({
      code: 1,
      printed: '',
      complaint: expect.stringContaining('no-such-program'),
    });
  });
});
