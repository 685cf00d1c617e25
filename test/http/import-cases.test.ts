import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/engine/recommend.js';
import { splitLines } from '../../src/http/import/split-lines.js';
import { type ImportResult, importResultSchema } from '../../src/http/schemas/import-answers.js';
import { smallCase } from '../support/office.js';
import { newKey, refusalOf, smallService, writeHeaders } from './service.js';
import { linesOf, listenOn, openRequest } from './sockets.js';

const ndjson = (key = newKey()) => ({ 'content-type': 'application/x-ndjson', 'idempotency-key': key });
const sound = JSON.stringify(smallCase());
const resultsIn = (text: string): ImportResult[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => importResultSchema.parse(JSON.parse(line)));

describe('an import', () => {
  it('answers every line in order, errors in between, and takes in the rest', async () => {
    const { post, size } = await smallService({ importLineBytes: 2000 });
    const faults: Readonly<Record<number, readonly [string, number, string]>> = {
      20: ['{"rulebook":', 400, 'json_ended_early'],
      60: ['', 400, 'text_empty'],
      61: ['{}', 400, 'missing'],
      100: [sound.replace('small', 'smal'), 404, 'office_rulebook_unknown'],
      101: [sound.replace('{', `{"summary":"${'x'.repeat(2000)}",`), 413, 'http_line_too_large'],
      150: [sound.replace('{', '{"unit":"a","unit":"b",'), 400, 'json_duplicate_key'],
    };
    const lines = Array.from({ length: 200 }, (_, at) => faults[at + 1]?.[0] ?? sound);
    const before = size();
    const answer = await post('/v1/cases:import', lines.join('\n'), ndjson());
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    const results = resultsIn(answer.body);
    expect(results.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 1));
    for (const result of results) {
      const [, status, code] = faults[result.line] ?? ['', 201, undefined];
      expect([result.line, result.status, result.problem?.code]).toEqual([result.line, status, code]);
    }
    expect(results.find(({ line }) => line === 150)?.problem).toMatchObject({ line: 150, at: '/unit' });
    expect(results[0]).toMatchObject({
      recommendations: [{ subject: 'town', response: 'note', asks: ['helped', 'pressed'] }],
    });
    const cases = new Set(results.flatMap((each) => (each.case === undefined ? [] : [each.case])));
    expect(cases.size).toBe(194);
    expect(size()).toBe(before + 1 + 2 * 194);
  });

  it('that is sent again under its key is answered as before, and goes on where it ended', async () => {
    const { post, size } = await smallService();
    const key = newKey();
    const first = resultsIn((await post('/v1/cases:import', `${sound}\n${sound}\n`, ndjson(key))).body);
    const before = size();
    const again = resultsIn(
      (await post('/v1/cases:import', `${sound}\n${sound}\n${sound}\n`, ndjson(key))).body,
    );
    expect(again.slice(0, 2)).toEqual(first.map((each) => ({ ...each, replayed: true })));
    expect(again[2]).toMatchObject({ line: 3, status: 201, replayed: false });
    expect(size()).toBe(before + 2);
    const rest = resultsIn((await post('/v1/cases:import?from=3', `${sound}\n`, ndjson(key))).body);
    expect(rest).toEqual([{ ...again[2], replayed: true }]);
    const other = sound.replace('late', 'missing');
    const [changed] = resultsIn((await post('/v1/cases:import', other, ndjson(key))).body);
    expect(changed).toMatchObject({ line: 1, status: 422, problem: { code: 'idempotency_key_reused' } });
  });

  it('of too many lines ends with where to go on', async () => {
    const { post } = await smallService({ importLines: 2 });
    const results = resultsIn(
      (await post('/v1/cases:import', Array(4).fill(sound).join('\n'), ndjson())).body,
    );
    expect(results.map(({ line, status, next }) => [line, status, next])).toEqual([
      [1, 201, undefined],
      [2, 201, undefined],
      [3, 413, 3],
    ]);
    expect(results[2]?.problem?.hint).toContain('?from=3');
  });

  it('takes lines alone, and a key that leaves room for their numbers', async () => {
    const { post } = await smallService();
    expect(refusalOf(await post('/v1/cases:import', sound))).toEqual([415, 'http_media_type']);
    expect(refusalOf(await post('/v1/cases:import', sound, ndjson('k'.repeat(181))))).toEqual([
      400,
      'http_key_malformed',
    ]);
    expect(refusalOf(await post('/v1/cases:import?from=0', sound, ndjson()))).toEqual([
      400,
      'number_too_small',
      '/from',
    ]);
    expect((await post('/v1/cases:import', '', ndjson())).body).toBe('');
  });

  it('is answered line by line while it is sent', async () => {
    const { app } = await smallService();
    const port = await listenOn(app);
    const { send, end, answered } = openRequest(port, '/v1/cases:import', writeHeaders(ndjson()));
    send(`${sound}\n`);
    const answers = linesOf(await answered);
    expect((await answers.next()).value).toMatchObject({ line: 1, status: 201 });
    send(sound.slice(0, 40));
    send(`${sound.slice(40)}\n`);
    expect((await answers.next()).value).toMatchObject({ line: 2, status: 201 });
    send('[]');
    end();
    expect((await answers.next()).value).toMatchObject({ line: 3, status: 400 });
    expect((await answers.next()).done).toBe(true);
  });

  it('keeps what was answered when the client goes away', async () => {
    const { app, get } = await smallService();
    const port = await listenOn(app);
    const key = newKey();
    const { send, abort, answered } = openRequest(port, '/v1/cases:import', writeHeaders(ndjson(key)));
    send(`${sound}\n${sound}\n${sound.slice(0, 30)}`);
    const answers = linesOf(await answered);
    const ids = [(await answers.next()).value?.['case'], (await answers.next()).value?.['case']];
    abort();
    const { cases } = (await get('/v1/cases')).json();
    expect(cases.map((each: { case: string }) => each.case)).toEqual([ids[1], ids[0]]);
  });

  it('that fails is cut off, and the log tells where and not of whom', async () => {
    let asked = 0;
    const { app, log, size } = await smallService(
      {},
      {
        recommend: (request) => {
          asked += 1;
          if (asked > 1) throw new TypeError('planted-4713');
          return recommend(request);
        },
      },
    );
    const before = size();
    const port = await listenOn(app);
    const { send, answered } = openRequest(port, '/v1/cases:import', writeHeaders(ndjson()));
    send(`${sound}\n${sound}\n`);
    const answers = linesOf(await answered);
    expect((await answers.next()).value).toMatchObject({ line: 1, status: 201 });
    await expect(answers.next()).rejects.toThrow('aborted');
    const fault = log.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'import failed');
    expect(fault.err).toMatchObject({
      type: 'TypeError',
      stack: expect.arrayContaining([expect.any(String)]),
    });
    expect(log.join('\n')).not.toContain('planted-4713');
    expect(size()).toBe(before + 3);
  });

  it('ends after the line at hand when the service stops, and says where to go on', async () => {
    const { app } = await smallService();
    const port = await listenOn(app);
    const { send, answered } = openRequest(port, '/v1/cases:import', writeHeaders(ndjson()));
    send(`${sound}\n`);
    const answers = linesOf(await answered);
    expect((await answers.next()).value).toMatchObject({ line: 1, status: 201 });
    const closed = app.close();
    expect((await answers.next()).value).toMatchObject({
      line: 2,
      status: 503,
      next: 2,
      problem: { code: 'http_import_stopped' },
    });
    expect((await answers.next()).done).toBe(true);
    await closed;
  });
});

describe('lines of a stream', () => {
  const linesIn = async (chunks: readonly string[], most = 10) => {
    const lines: (string | null)[] = [];
    const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
    for await (const { bytes } of splitLines(stream, most)) lines.push(bytes?.toString('utf8') ?? null);
    return lines;
  };

  it('end with LF wherever the parts are cut, and the last may have none', async () => {
    expect(await linesIn(['a\nb', 'c\n', '\n', 'd'])).toEqual(['a', 'bc', '', 'd']);
    expect(await linesIn(['中', '文\n'])).toEqual(['中文']);
    expect(await linesIn(['a\n'])).toEqual(['a']);
    expect(await linesIn([])).toEqual([]);
  });

  it('that are too long are passed over without being kept', async () => {
    expect(await linesIn(['1234567890\n', '12345', '678901\n', 'ok\n', '12345678901'])).toEqual([
      '1234567890',
      null,
      'ok',
      null,
    ]);
  });
});
