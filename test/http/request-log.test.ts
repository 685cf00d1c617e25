import { describe, expect, it } from 'vitest';
import { loggedError } from '../../src/http/logged-error.js';
import { smallCase } from '../support/office.js';
import { problemOf, refusalOf, smallService, token } from './service.js';

const line = (text: string) => JSON.parse(text);

describe('the log', () => {
  it('has one line for each request, with template, status and time', async () => {
    const { get, log } = await smallService();
    const answer = await get('/v1/cases/c-1?x=1');
    expect(log.map(line)).toEqual([
      expect.objectContaining({
        reqId: answer.headers['gradus-request'],
        method: 'GET',
        route: '/v1/cases/:id',
        status: 400,
        ms: expect.any(Number),
        msg: 'request',
      }),
    ]);
  });

  it('holds nothing of what was sent, wherever it stood', async () => {
    const { get, post, app, log } = await smallService();
    const secret = 'planted-4711';
    const headers = { 'x-secret': secret, cookie: secret, 'user-agent': secret, 'accept-language': secret };
    const subjects = [{ id: 'town', ref: secret, name: secret, facts: { theirs: true, words: secret } }];
    const body = smallCase({ summary: secret, reference: secret, act: secret, subjects });
    const made = await post('/v1/cases', body, {
      ...headers,
      'idempotency-key': secret,
      'gradus-actor': secret,
    });
    expect(made.statusCode).toBe(201);
    await post('/v1/cases', `{"${secret}": ${secret}`, headers);
    await post('/v1/cases', { [secret]: secret }, headers);
    await post(`/v1/cases/${secret}/decisions`, { reasons: secret }, headers);
    await get(`/v1/cases?q=${secret}`, headers);
    await get(`/v1/cases?${secret}=1`);
    await get(`/${secret}`, { authorization: `Bearer ${secret}` });
    await get(`/v1/cases/${secret}%zz`);
    await get('/v1/cases', { authorization: `Bearer ${secret}`, host: secret });
    await app.inject({ method: 'GET', url: '/v1/cases', headers: { authorization: `Basic ${secret}` } });
    expect(log.length).toBeGreaterThanOrEqual(10);
    expect(log.join('\n')).not.toContain(secret);
    expect(log.join('\n')).not.toContain(token);
  });

  it('has one line a request whatever line ends are sent', async () => {
    const { get, log } = await smallService();
    await get('/v1/cases?q=a%0d%0a%1b[2Jforged');
    expect(log).toHaveLength(1);
    expect(log[0]).not.toContain('forged');
  });

  it('tells of a fault where it happened, and the answer tells nothing', async () => {
    const secret = 'planted-4712';
    const { post, log, size } = await smallService(
      {},
      {
        recommend: () => {
          throw Object.assign(new TypeError(`cannot read ${secret}`), {
            code: 'E_TEST',
            cause: new Error(secret),
          });
        },
      },
    );
    const before = size();
    const answer = await post('/v1/cases', smallCase());
    expect(refusalOf(answer)).toEqual([500, 'http_internal']);
    expect(problemOf(answer).detail).toContain(answer.headers['gradus-request']);
    const fault = log.map(line).find(({ msg }) => msg === 'request failed');
    expect(fault.err).toMatchObject({ type: 'TypeError', code: 'E_TEST', cause: { type: 'Error' } });
    expect(fault.err.stack[0]).toContain('request-log.test.ts');
    expect(log.join('\n') + answer.body).not.toContain(secret);
    expect(size()).toBe(before);
  });

  it('is told of an error without its message, whatever the stack looks like', () => {
    const error = new SyntaxError('first line\n    at secret place\nthird');
    expect(loggedError(error).stack.filter((frame) => !frame.startsWith('at '))).toEqual([]);
    expect(JSON.stringify(loggedError('a secret text'))).toBe('{"type":"string","stack":[]}');
  });
});
