import { type IncomingMessage, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { jobSchema, type JobView } from '../../src/http/schemas/job-answers.js';
import type { Limits } from '../../src/http/limits.js';
import { smallOffice } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { blocksOf, eventsOf } from './event-stream.js';
import { type MadeProgram, madePrograms } from './made-program.js';
import { problemOf, refusalOf, type Service, serviceOf, token } from './service.js';
import { followed, listenOn } from './sockets.js';

const plain = { 'idempotency-key': undefined, 'gradus-actor': undefined };
const body = { rules: smallRulebook() };

interface JobService extends Service {
  readonly started: readonly MadeProgram[];
  readonly submit: () => Promise<string>;
  readonly read: (id: string) => Promise<JobView>;
}

async function jobService(limits: Partial<Limits> = {}): Promise<JobService> {
  const { start, started } = madePrograms();
  const service = await serviceOf(await smallOffice(), limits, start);
  return {
    ...service,
    started,
    submit: async () => {
      const answer = await service.post('/v1/rulebooks:backtest', body, plain);
      expect(answer.statusCode).toBe(202);
      const { id } = jobSchema.parse(answer.json());
      expect(answer.headers['location']).toBe(`/v1/jobs/${id}`);
      return id;
    },
    read: async (id) => jobSchema.parse((await service.get(`/v1/jobs/${id}`)).json()),
  };
}

/** Gives timers and sockets their turn. */
const turn = (): Promise<void> => new Promise((go) => setImmediate(go));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

/** Reads a job until it has ended. */
async function ended({ read }: JobService, id: string): Promise<JobView> {
  for (;;) {
    const job = await read(id);
    if (job.ended_at !== null) return job;
    await turn();
  }
}

const follow = (port: number, id: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  followed(port, `/v1/jobs/${id}/events`, token, headers);

describe('a job', () => {
  it('runs the command on the file, in a language, within limits, and ends with what it printed', async () => {
    const service = await jobService({ jobMemoryMb: 77, jobResultBytes: 5_000 });
    const answer = await service.post(
      '/v1/rulebooks:backtest',
      { ...body, on: '2022-05-01', first: 3 },
      { ...plain, 'accept-language': 'zh-CN' },
    );
    const { id } = jobSchema.parse(answer.json());
    const [program] = service.started;
    expect(program?.task).toMatchObject({
      words: [
        'rules',
        'backtest',
        'rules/rulebook.yaml',
        '--state',
        'backtest.json',
        '--on',
        '2022-05-01',
        '--first',
        '3',
      ],
      files: [{ path: 'rules/rulebook.yaml', text: body.rules }],
      language: 'zh',
      memoryMb: 77,
      printedBytes: 5_000,
    });
    program?.task.onProgress({ done: 4, total: 9 });
    expect(await service.read(id)).toMatchObject({ state: 'running', progress: { done: 4, total: 9 } });
    program?.end({ code: 1, printed: '{"any":["structure"]}' });
    const job = await ended(service, id);
    expect(job).toMatchObject({ state: 'done', exit: 1, result: { any: ['structure'] }, problems: [] });
    expect(Date.parse(job.ended_at ?? '')).toBeGreaterThanOrEqual(Date.parse(job.created_at));
  });

  it('waits for its turn, and is refused when too many wait', async () => {
    const service = await jobService({ jobsAtOnce: 1, jobsQueued: 2 });
    const [first, second, third] = [await service.submit(), await service.submit(), await service.submit()];
    expect((await service.read(third ?? '')).before).toBe(1);
    const full = await service.post('/v1/rulebooks:backtest', body, plain);
    expect(refusalOf(full)).toEqual([503, 'http_jobs_full']);
    expect(full.headers['retry-after']).toBe('10');
    // One that waits is cancelled without ever having run.
    const cancelled = await service.app.inject({
      method: 'DELETE',
      url: `/v1/jobs/${second}`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(cancelled.json()).toMatchObject({ state: 'cancelled', started_at: null });
    await service.submit();
    service.started[0]?.end({});
    await ended(service, first ?? '');
    expect(service.started).toHaveLength(2);
    expect((await service.read(third ?? '')).state).toBe('running');
  });

  it('that is cancelled is killed, and stays cancelled', async () => {
    const service = await jobService();
    const id = await service.submit();
    const headers = { authorization: `Bearer ${token}` };
    const cancel = () => service.app.inject({ method: 'DELETE', url: `/v1/jobs/${id}`, headers });
    expect((await cancel()).json()).toMatchObject({ state: 'cancelled', result: null });
    expect(service.started[0]?.isKilled()).toBe(true);
    expect((await cancel()).json()).toMatchObject({ state: 'cancelled' });
    expect(await service.read(id)).toMatchObject({ state: 'cancelled', exit: null, problems: [] });
  });

  it.each([
    [
      { code: null, printed: '', complaint: 'FATAL ERROR: ... JavaScript heap out of memory' },
      'job_out_of_memory',
    ],
    [{ code: 134, printed: '', complaint: 'Reached heap limit Allocation failed' }, 'job_out_of_memory'],
    [{ code: null, printed: '', complaint: '' }, 'job_broken'],
    [{ code: 0, printed: 'not JSON' }, 'job_broken'],
    [{ code: 0, printed: null }, 'job_result_too_large'],
  ])('whose process ended with %j says why', async (end, code) => {
    const service = await jobService();
    const id = await service.submit();
    service.started[0]?.end(end);
    expect(await ended(service, id)).toMatchObject({ state: 'failed', result: null, problems: [{ code }] });
    expect(service.log.some((line) => line.includes(id) && line.includes('failed'))).toBe(true);
  });

  it('that the command refused says what the command said', async () => {
    const service = await jobService();
    const id = await service.submit();
    const told = {
      code: 'no_cases',
      kind: 'not_found',
      severity: 'error',
      message: 'none',
      at: { line: 3, file: 'a' },
    };
    service.started[0]?.end({ code: 3, printed: JSON.stringify({ problems: [told] }) });
    expect(await ended(service, id)).toMatchObject({
      state: 'failed',
      exit: 3,
      problems: [{ code: 'no_cases', detail: 'none', line: 3, file: 'a', severity: 'error' }],
    });
  });

  it('that takes too long is killed', async () => {
    const service = await jobService({ jobWithinMs: 1 });
    const id = await service.submit();
    expect(await ended(service, id)).toMatchObject({ state: 'failed', problems: [{ code: 'job_too_slow' }] });
    expect(service.started[0]?.isKilled()).toBe(true);
  });

  it('is forgotten a while after its end, and the oldest when there are many', async () => {
    const many = await jobService({ jobsKept: 2 });
    const ids: string[] = [];
    for (const index of [0, 1, 2]) {
      const id = await many.submit();
      many.started[index]?.end({});
      await ended(many, id);
      ids.push(id);
    }
    expect(refusalOf(await many.get(`/v1/jobs/${ids[0]}`))).toEqual([404, 'http_job_unknown', '/id']);
    expect((await many.read(ids[2] ?? '')).state).toBe('done');
    const large = await jobService({ jobsKeptBytes: 10 });
    const [first, second] = [await large.submit(), await large.submit()];
    for (const program of large.started) program.end({ printed: '{"n":12345678}' });
    await ended(large, second ?? '');
    await turn();
    const left = [await large.get(`/v1/jobs/${first}`), await large.get(`/v1/jobs/${second}`)];
    expect(left.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
    const old = await jobService({ jobKeptMs: -1 });
    const id = await old.submit();
    old.started[0]?.end({});
    await turn();
    expect(refusalOf(await old.get(`/v1/jobs/${id}`))).toEqual([404, 'http_job_unknown', '/id']);
  });

  it('is no concern of who is not signed in, and of a form that is told', async () => {
    const service = await jobService();
    const id = await service.submit();
    for (const url of [`/v1/jobs/${id}`, `/v1/jobs/${id}/events`])
      expect(problemOf(await service.app.inject({ method: 'GET', url })).code).toBe('http_not_signed_in');
    expect(refusalOf(await service.get('/v1/jobs/../etc'))).toEqual([404, 'http_route_unknown']);
    expect(refusalOf(await service.get('/v1/jobs/j-1'))).toEqual([400, 'bad_format', '/id']);
    expect(refusalOf(await service.get(`/v1/jobs/j-${'0'.repeat(32)}/events`))).toEqual([
      404,
      'http_job_unknown',
      '/id',
    ]);
  });
});

describe('what starts a job', () => {
  it.each([
    ['nothing', 'backtest', {}, 'missing_key', '/rules'],
    ['another key', 'backtest', { ...body, force: true }, 'unknown_key', '/force'],
    ['a day that is none', 'backtest', { ...body, on: '2022-02-30' }, 'bad_date', '/on'],
    ['too many to list', 'backtest', { ...body, first: 1001 }, 'too_large', '/first'],
    ['an empty file', 'test', { rules: '' }, 'too_short', '/rules'],
    ['an empty list of cases', 'test', { ...body, cases: [] }, 'too_few', '/cases'],
    ['a path for cases', 'test', { ...body, cases: '/etc' }, 'wrong_type', '/cases'],
    ['half a version', 'diff', { old: { id: 'small' }, new: body.rules }, 'missing_key', '/old/version'],
    ['one file to compare', 'diff', { new: body.rules }, 'missing_key', '/old'],
  ])('refuses %s', async (_, command, sent, code, at) => {
    const { post, started } = await jobService();
    const answer = await post(`/v1/rulebooks:${command}`, sent, plain);
    const [status, , where] = refusalOf(answer);
    expect([status, where]).toEqual([400, at]);
    expect(code).toBeDefined();
    expect(started).toEqual([]);
  });

  it('takes JSON up to its own limit', async () => {
    const { post } = await jobService({ jobBodyBytes: 200_000 });
    const long = (length: number) => ({ rules: 'x'.repeat(length) });
    expect((await post('/v1/rulebooks:backtest', long(150_000), plain)).statusCode).toBe(202);
    expect(refusalOf(await post('/v1/rulebooks:backtest', long(200_000), plain))).toEqual([
      413,
      'http_body_too_large',
    ]);
    const yaml = { ...plain, 'content-type': 'application/yaml' };
    expect(refusalOf(await post('/v1/rulebooks:backtest', 'format: gradus/1', yaml))).toEqual([
      415,
      'http_media_type',
    ]);
  });

  it('finds the published version to compare with', async () => {
    const { post, started } = await jobService();
    const old = { id: 'small', version: '1.0.0' };
    const answer = await post('/v1/rulebooks:diff', { old, new: 'x', cases: ['c'] }, plain);
    expect(answer.statusCode).toBe(202);
    expect(started[0]?.task).toMatchObject({
      words: ['rules', 'diff', 'rules/old.yaml', 'rules/rulebook.yaml', '--cases', 'cases'],
      files: [{ text: body.rules }, { text: 'x' }, { path: 'cases/001.yaml', text: 'c' }],
    });
    const unknown = await post(
      '/v1/rulebooks:diff',
      { old: { id: 'small', version: '9.0.0' }, new: 'x' },
      plain,
    );
    expect(refusalOf(unknown)).toEqual([404, 'office_version_unknown']);
  });

  it('is waited for where it is quick, unless asked not to, or as long as a request may take', async () => {
    const service = await jobService();
    const asked = service.post('/v1/rulebooks:test', body, plain);
    await until(() => service.started.length > 0);
    service.started[0]?.end({ code: 1, printed: '{"ok":false}' });
    const answer = await asked;
    expect([answer.statusCode, answer.json()]).toEqual([200, { ok: false }]);
    const later = await service.post('/v1/rulebooks:test', body, {
      ...plain,
      prefer: 'respond-async, wait=5',
    });
    expect([later.statusCode, later.headers['preference-applied']]).toEqual([202, 'respond-async']);
    const slow = await jobService({ jobWaitMs: 1 });
    const handed = await slow.post('/v1/rulebooks:test', body, plain);
    expect(handed.statusCode).toBe(202);
    expect(handed.headers['location']).toBe(`/v1/jobs/${handed.json().id}`);
  });

  it('is refused in the words of the command when that gives no result', async () => {
    const service = await jobService();
    const asked = service.post('/v1/rulebooks:test', body, plain);
    await until(() => service.started.length > 0);
    const told = { code: 'no_cases', severity: 'error', message: 'expected cases', hint: 'name some' };
    service.started[0]?.end({ code: 3, printed: JSON.stringify({ problems: [told] }) });
    const document = problemOf(await asked);
    expect(document).toMatchObject({
      status: 404,
      code: 'no_cases',
      detail: 'expected cases',
      hint: 'name some',
    });
    expect(document.problems).toHaveLength(1);
  });

  it('is cancelled when who waits for it goes away', async () => {
    const service = await jobService();
    const port = await listenOn(service.app);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = request({ host: '127.0.0.1', port, path: '/v1/rulebooks:test', method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.end(JSON.stringify(body));
    await until(() => service.started.length > 0);
    sent.destroy();
    await until(() => service.started[0]?.isKilled() === true);
  });
});

describe('the events of a job', () => {
  it('tell how it stands, its progress and its end with the result, and close', async () => {
    const service = await jobService();
    const id = await service.submit();
    const message = await follow(await listenOn(service.app), id);
    expect(message.headers['content-type']).toMatch(/^text\/event-stream/);
    const blocks = blocksOf(message);
    const next = async () => (await blocks.next()).value;
    expect(await next()).toBe('retry: 2000');
    expect(await next()).toMatchObject({ event: 'state', data: { id, state: 'running', result: null } });
    service.started[0]?.task.onProgress({ done: 1, total: 2 });
    expect(await next()).toMatchObject({ event: 'progress', data: { progress: { done: 1, total: 2 } } });
    service.started[0]?.end({ printed: '{"all":"of it"}' });
    const last = await next();
    expect(last).toMatchObject({ event: 'end', data: { state: 'done', result: { all: 'of it' } } });
    expect(jobSchema.parse(Object(last).data)).toEqual(await service.read(id));
    expect((await blocks.next()).done).toBe(true);
  });

  it('go on after the last that was received', async () => {
    const service = await jobService();
    const id = await service.submit();
    const port = await listenOn(service.app);
    service.started[0]?.end({});
    await ended(service, id);
    const [last] = await eventsOf(await follow(port, id));
    expect(last?.event).toBe('end');
    const before = await eventsOf(await follow(port, id, { 'last-event-id': '1' }));
    expect(before.map(({ event }) => event)).toEqual(['end']);
    // Nothing came after the end: a client that reconnects is told to stop.
    const after = await follow(port, id, { 'last-event-id': String(last?.id) });
    expect([after.statusCode, await eventsOf(after)]).toEqual([204, []]);
    const ahead = await eventsOf(await follow(port, id, { 'last-event-id': '999' }));
    expect(ahead.map(({ event }) => event)).toEqual(['end']);
    expect((await follow(port, id, { 'last-event-id': 'x' })).statusCode).toBe(400);
  });

  it('say that it goes on while nothing happens', async () => {
    const service = await jobService({ jobHeartbeatMs: 1 });
    const id = await service.submit();
    const message = await follow(await listenOn(service.app), id);
    const seen: (string | object)[] = [];
    for await (const block of blocksOf(message)) {
      seen.push(block);
      if (block === ': it goes on') break;
    }
    expect(seen).toHaveLength(3);
  });

  it('end with the service, which cancels what runs and waits', async () => {
    const service = await jobService({ jobsAtOnce: 1 });
    const [first, second] = [await service.submit(), await service.submit()];
    const port = await listenOn(service.app);
    const streams = [await follow(port, first ?? ''), await follow(port, second ?? '')];
    const events = streams.map(eventsOf);
    await service.app.close();
    for (const one of await Promise.all(events))
      expect(one.at(-1)).toMatchObject({ event: 'end', data: { state: 'cancelled' } });
    expect(service.started.map(({ isKilled }) => isKilled())).toEqual([true]);
  });
});
