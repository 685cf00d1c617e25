import type { InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import { smallCase, smallOffice } from '../support/office.js';
import { tokenFor } from '../support/accounts.js';
import { newKey, problemOf, refusalOf, serviceOf, smallService, token, writeHeaders } from './service.js';

/** Every route with who may ask it. A route that is added has to be added here, with a thought about who may. */
const routes = [
  'DELETE /v1/accounts/:id/sessions read',
  'DELETE /v1/jobs/:id read',
  'DELETE /v1/session read',
  'DELETE /v1/sessions/:id read',
  'DELETE /v1/tokens/:id read',
  'GET /docs open',
  'GET /healthz open',
  'GET /metrics open',
  'GET /openapi.json open',
  'GET /p/cases/:id/explanation read',
  'GET /p/digest/:date read',
  'GET /p/letters/:n read',
  'GET /p/trail/:n read',
  'GET /readyz open',
  'GET /v1/accounts read',
  'GET /v1/accounts/:id read',
  'GET /v1/calendars/:file address',
  'GET /v1/campaigns read',
  'GET /v1/cases read',
  'GET /v1/cases/:id read',
  'GET /v1/cases/:id/appeals read',
  'GET /v1/cases/:id/assignments read',
  'GET /v1/cases/:id/corrections read',
  'GET /v1/cases/:id/evidence read',
  'GET /v1/cases/:id/evidence/:entry read',
  'GET /v1/cases/:id/follow-ups read',
  'GET /v1/cases/:id/like read',
  'GET /v1/cases/:id/orders read',
  'GET /v1/cases/:id/recommendations read',
  'GET /v1/choices/accounts read',
  'GET /v1/choices/units read',
  'GET /v1/commendations read',
  'GET /v1/digest read',
  'GET /v1/follow-ups read',
  'GET /v1/jobs/:id read',
  'GET /v1/jobs/:id/events read',
  'GET /v1/letters read',
  'GET /v1/letters/:n read',
  'GET /v1/letters/:n/document read',
  'GET /v1/matrix read',
  'GET /v1/names/accounts read',
  'GET /v1/names/units read',
  'GET /v1/notices read',
  'GET /v1/office read',
  'GET /v1/orders read',
  'GET /v1/proposals read',
  'GET /v1/proposals/:n read',
  'GET /v1/rulebook-proposals read',
  'GET /v1/rulebooks open',
  'GET /v1/rulebooks/:id open',
  'GET /v1/rulebooks/:id/:version open',
  'GET /v1/rulebooks/:id/:version/proposal read',
  'GET /v1/rulebooks/:id/cases read',
  'GET /v1/secondings read',
  'GET /v1/session read',
  'GET /v1/sessions read',
  'GET /v1/setup open',
  'GET /v1/statistics read',
  'GET /v1/statistics/cases read',
  'GET /v1/subjects read',
  'GET /v1/subjects/:ref read',
  'GET /v1/tokens read',
  'GET /v1/trail/checkpoint open',
  'GET /v1/trail/entries read',
  'GET /v1/trail/entries/:n read',
  'GET /v1/trail/entries/:n/replay read',
  'GET /v1/trail/export read',
  'GET /v1/trail/proofs/consistency read',
  'GET /v1/trail/proofs/inclusion read',
  'GET /v1/weak-links read',
  'GET /v1/words read',
  'POST /v1/accounts write',
  'POST /v1/accounts/:id/closing write',
  'POST /v1/accounts/:id/link write',
  'POST /v1/accounts/:id/roles write',
  'POST /v1/calendars write',
  'POST /v1/campaigns write',
  'POST /v1/campaigns/:id/closing write',
  'POST /v1/cases write',
  'POST /v1/cases/:id/appeal-decisions write',
  'POST /v1/cases/:id/appeals write',
  'POST /v1/cases/:id/assignments write',
  'POST /v1/cases/:id/checks write',
  'POST /v1/cases/:id/closing write',
  'POST /v1/cases/:id/corrections write',
  'POST /v1/cases/:id/corrections/told write',
  'POST /v1/cases/:id/decisions write',
  'POST /v1/cases/:id/evaluations write',
  'POST /v1/cases/:id/evidence write',
  'POST /v1/cases/:id/facts write',
  'POST /v1/cases/:id/follow-ups write',
  'POST /v1/cases/:id/hearings write',
  'POST /v1/cases/:id/letters write',
  'POST /v1/cases/:id/letters:draft read',
  'POST /v1/cases/:id/orders write',
  'POST /v1/cases/:id/rectifications write',
  'POST /v1/cases/:id/recusal-requests write',
  'POST /v1/cases/:id/recusal-requests/decided write',
  'POST /v1/cases/:id/recusals write',
  'POST /v1/cases/:id/recusals/lifted write',
  'POST /v1/cases/:id/secondings write',
  'POST /v1/cases/:id/urgings write',
  'POST /v1/cases/:id/verifications write',
  'POST /v1/cases:import write',
  'POST /v1/commendations write',
  'POST /v1/letters/:n/void write',
  'POST /v1/proposals write',
  'POST /v1/proposals/:n/letters write',
  'POST /v1/proposals/:n/letters:draft read',
  'POST /v1/proposals/:n/steps write',
  'POST /v1/recommendations read',
  'POST /v1/rulebooks write',
  'POST /v1/rulebooks/:id/:version/approvals write',
  'POST /v1/rulebooks/:id/:version/proposal/withdrawals write',
  'POST /v1/rulebooks/:id/:version/secondings write',
  'POST /v1/rulebooks/:id/:version/withdrawals write',
  'POST /v1/rulebooks:backtest read',
  'POST /v1/rulebooks:begin read',
  'POST /v1/rulebooks:check read',
  'POST /v1/rulebooks:diff read',
  'POST /v1/rulebooks:export-table read',
  'POST /v1/rulebooks:import-table read',
  'POST /v1/rulebooks:prove read',
  'POST /v1/rulebooks:test read',
  'POST /v1/session open',
  'POST /v1/session:password read',
  'POST /v1/setup open',
  'POST /v1/subjects write',
  'POST /v1/subjects/:ref/merges write',
  'POST /v1/subjects/:ref/renames write',
  'POST /v1/subjects/:ref/splits write',
  'POST /v1/tokens read',
  'POST /v1/welcome open',
];

const filledIn = (url: string): string =>
  url.replace(':id', 'small').replace(':version', '1.0.0').replace(':n', '0');

/** A request to every route, whatever would come of it. */
const requestTo = (row: string, headers: Record<string, string>): InjectOptions => {
  const [method = '', url = ''] = row.split(' ');
  const body = method === 'POST' ? { payload: '{}' } : {};
  const type = method === 'POST' ? { 'content-type': 'application/json' } : {};
  return {
    method: method === 'POST' ? 'POST' : method === 'DELETE' ? 'DELETE' : 'GET',
    url: filledIn(url),
    headers: { ...type, ...headers },
    ...body,
  };
};

describe('the routes', () => {
  it('are those of the table, each with its access', async () => {
    const { app } = await smallService();
    const found = app.routeTable.map(({ method, url, access }) => `${method} ${url} ${access}`);
    expect([...found].sort()).toEqual(routes);
  });

  it('want somebody who is signed in but where they are open', async () => {
    const { app, size } = await smallService();
    const before = size();
    const refused: string[] = [];
    for (const row of routes) {
      const missing = await app.inject(requestTo(row, {}));
      const wrong = await app.inject(requestTo(row, { authorization: `Bearer ${token}x` }));
      if (missing.statusCode !== 401) continue;
      refused.push(row);
      expect(problemOf(missing).code).toBe('http_not_signed_in');
      expect(missing.headers['www-authenticate']).toBe('Bearer realm="gradus"');
      expect(problemOf(wrong).code).toBe('http_token_wrong');
      expect(wrong.headers['www-authenticate']).toContain('invalid_token');
    }
    expect(refused).toEqual(routes.filter((row) => !/ (open|address)$/.test(row)));
    expect(size()).toBe(before);
  });

  it('want a key where they write', async () => {
    const { app, size, office } = await smallService();
    const administrator = await tokenFor(office, 'administrator-1');
    const before = size();
    for (const row of routes.filter((each) => each.endsWith(' write'))) {
      const who = row.includes('/accounts') ? administrator : token;
      const bare = await app.inject(requestTo(row, { authorization: `Bearer ${who}` }));
      expect([row, ...refusalOf(bare)]).toEqual([row, 400, 'http_key_missing']);
    }
    expect(size()).toBe(before);
  });

  it('do not start when one of them does not say who may ask it', async () => {
    const { addRouteTable } = await import('../../src/http/route-table.js');
    const { fastify } = await import('fastify');
    const bare = fastify();
    addRouteTable(bare);
    expect(() => bare.get('/open-to-all', async () => 'x')).toThrow(
      'GET /open-to-all does not say who may ask it',
    );
  });

  it('answer nothing that browsers or proxies may keep, run or frame', async () => {
    const { app } = await smallService();
    for (const row of [...routes, 'GET /nowhere', 'GET /v1/cases/%zz']) {
      const { headers } = await app.inject(requestTo(row, { authorization: `Bearer ${token}` }));
      expect([row, headers]).toEqual([
        row,
        expect.objectContaining({
          'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        }),
      ]);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('a token', () => {
  it('is taken as Bearer alone, and whole', async () => {
    const { get } = await smallService();
    const statusOf = async (authorization: string) => (await get('/v1/cases', { authorization })).statusCode;
    expect(await statusOf(`bearer ${token}`)).toBe(200);
    for (const wrong of [
      token,
      `Basic ${token}`,
      `Bearer ${token.slice(0, -1)}`,
      'Bearer ',
      `Bearer ${token} x`,
    ])
      expect([wrong, await statusOf(wrong)]).toEqual([wrong, 401]);
  });

  it('that is guessed too often is refused with 429, and the right one is still taken', async () => {
    const { get } = await smallService({ refusedPerMinute: 3 });
    const guess = () => get('/v1/cases', { authorization: 'Bearer guess' });
    const statuses = [];
    for (let at = 0; at < 5; at += 1) statuses.push((await guess()).statusCode);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    const last = await guess();
    expect(problemOf(last).code).toBe('http_too_many_refused');
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get('/v1/cases')).statusCode).toBe(200);
  });

  it('is not needed to be told that a path is unknown, and searching for paths is limited', async () => {
    const { app } = await smallService({ refusedPerMinute: 2 });
    const search = (url: string) => app.inject({ method: 'GET', url });
    expect(refusalOf(await search('/v1/nothing'))).toEqual([404, 'http_route_unknown']);
    expect((await search('/wp-admin')).statusCode).toBe(404);
    expect((await search('/.env')).statusCode).toBe(429);
  });
});

describe('a request from elsewhere', () => {
  it('to another name is refused, whatever its port', async () => {
    const { get } = await smallService();
    for (const host of ['localhost', 'LOCALHOST:8320', '127.0.0.1:1', '[::1]:8320'])
      expect([host, (await get('/healthz', { host })).statusCode]).toEqual([host, 200]);
    for (const host of [
      'example.org',
      'localhost.example.org',
      '127.0.0.1.nip.io:80',
      '0.0.0.0',
      '127.0.0.2',
      '::1',
    ])
      expect([host, ...refusalOf(await get('/healthz', { host }))]).toEqual([host, 421, 'http_host_foreign']);
  });

  it('by a page of another site is refused, and one of ours is not', async () => {
    const { get } = await smallService();
    const from = (origin: string) => get('/v1/rulebooks', { host: 'localhost:8320', origin });
    expect((await from('http://localhost:8320')).statusCode).toBe(200);
    for (const origin of [
      'https://example.org',
      'http://localhost:9999',
      'null',
      'http://127.0.0.1:8320',
      'file://',
    ])
      expect([origin, ...refusalOf(await from(origin))]).toEqual([origin, 403, 'http_origin_foreign']);
  });
});

describe('a service that the office reaches under names of its own', () => {
  const origins = ['https://gradus.example.org', 'https://gradus.example.org:8443'];

  it('answers to these and to those of its machine, and to pages of these alone', async () => {
    const { get } = await serviceOf(await smallOffice(), {}, undefined, { origins });
    for (const host of [
      'gradus.example.org',
      'GRADUS.example.org:443',
      'gradus.example.org:8443',
      'localhost:8320',
    ])
      expect([host, (await get('/healthz', { host })).statusCode]).toEqual([host, 200]);
    for (const host of ['gradus.example.org:80', 'example.org', 'x.gradus.example.org', '192.0.2.7'])
      expect([host, ...refusalOf(await get('/healthz', { host }))]).toEqual([host, 421, 'http_host_foreign']);
    const from = async (origin: string) =>
      (await get('/healthz', { host: 'gradus.example.org', origin })).statusCode;
    expect(await from('https://gradus.example.org')).toBe(200);
    for (const origin of ['http://gradus.example.org', 'https://gradus.example.org:8443', 'null'])
      expect([origin, await from(origin)]).toEqual([origin, 403]);
  });

  it('counts refusals against the address that its own proxy names, and believes nobody else', async () => {
    const office = await smallOffice();
    const statuses = async (proxy?: string) => {
      const given = { origins, ...(proxy === undefined ? {} : { proxy }) };
      const { app } = await serviceOf(office, { refusedPerMinute: 1 }, undefined, given);
      const found: number[] = [];
      for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.1'])
        found.push(
          (await app.inject({ method: 'GET', url: '/v1/cases', headers: { 'x-forwarded-for': address } }))
            .statusCode,
        );
      return found;
    };
    expect(await statuses('loopback')).toEqual([401, 401, 429]);
    expect(await statuses('192.0.2.0/24')).toEqual([401, 429, 429]);
    expect(await statuses()).toEqual([401, 429, 429]);
  });
});

describe('the headers of a write', () => {
  it('are refused where they are not what they should be', async () => {
    const { post, size } = await smallService();
    const before = size();
    const codeFor = async (headers: Record<string, string | undefined>) =>
      refusalOf(await post('/v1/cases', smallCase(), headers));
    expect(await codeFor({ 'idempotency-key': undefined })).toEqual([400, 'http_key_missing']);
    for (const key of ['', 'a b', 'ключ', 'x'.repeat(201)])
      expect([key, ...(await codeFor({ 'idempotency-key': key }))]).toEqual([key, 400, 'http_key_malformed']);
    expect(size()).toBe(before);
  });

  it('may have a key of 200 characters', async () => {
    const { post } = await smallService();
    const key = newKey().padEnd(200, '~');
    expect((await post('/v1/cases', smallCase(), { 'idempotency-key': key })).statusCode).toBe(201);
  });
});

describe('a body', () => {
  it('of another type or encoding is refused', async () => {
    const { post, app } = await smallService();
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonp',
      'application/json; charset=gbk',
    ];
    for (const type of types)
      expect([type, ...refusalOf(await post('/v1/cases', smallCase(), { 'content-type': type }))]).toEqual([
        type,
        415,
        'http_media_type',
      ]);
    expect(refusalOf(await post('/v1/cases', smallCase(), { 'content-encoding': 'gzip' }))[0]).toBe(415);
    expect(refusalOf(await post('/v1/cases', smallCase(), { 'content-type': undefined }))[0]).toBe(415);
    expect(
      (await post('/v1/cases', smallCase(), { 'content-type': 'application/json; charset=UTF-8' }))
        .statusCode,
    ).toBe(201);
    const { 'content-type': _, ...headers } = writeHeaders();
    expect(refusalOf(await app.inject({ method: 'POST', url: '/v1/cases', headers }))).toEqual([
      400,
      'text_empty',
    ]);
  });

  it('that is too large is refused', async () => {
    const { post } = await smallService({ bodyBytes: 1000 });
    const small = smallCase();
    expect((await post('/v1/cases', small)).statusCode).toBe(201);
    const large = smallCase({ summary: 'x'.repeat(1000) });
    expect(refusalOf(await post('/v1/cases', large))).toEqual([413, 'http_body_too_large']);
    expect(refusalOf(await post('/v1/cases', large, { 'content-length': undefined }))).toEqual([
      413,
      'http_body_too_large',
    ]);
  });
});

describe('a path', () => {
  it('with another method is told which there are', async () => {
    const { app } = await smallService();
    const ask = (method: 'DELETE' | 'PUT' | 'OPTIONS' | 'GET', url: string) => app.inject({ method, url });
    const rows = [
      ['DELETE', '/v1/cases', 'GET, HEAD, POST'],
      ['PUT', '/v1/cases/c-1', 'GET, HEAD'],
      ['OPTIONS', '/v1/cases:import', 'POST'],
      ['GET', '/v1/cases/c-1/decisions', 'POST'],
    ] as const;
    for (const [method, url, allow] of rows) {
      const answer = await ask(method, url);
      expect([url, ...refusalOf(answer), answer.headers.allow]).toEqual([
        url,
        405,
        'http_method_not_allowed',
        allow,
      ]);
    }
  });

  it('that cannot be read, and parameters that are not there, are refused', async () => {
    const { get } = await smallService();
    expect(refusalOf(await get('/v1/cases/%zz'))).toEqual([400, 'http_url_malformed']);
    expect(refusalOf(await get(`/v1/cases/${'x'.repeat(300)}`))).toEqual([400, 'http_url_malformed']);
    expect(refusalOf(await get('/v1/cases/a%20b'))).toEqual([400, 'bad_format', '/id']);
    expect(refusalOf(await get('/v1/cases?stauts=decided'))).toEqual([400, 'unknown_key', '/stauts']);
    expect(refusalOf(await get('/v1/cases?unit=a&unit=b'))).toEqual([400, 'wrong_type', '/unit']);
    expect(refusalOf(await get('/v1/cases/x?y=1'))).toEqual([400, 'unknown_key', '/y']);
    expect(refusalOf(await get('/v1/cases?__proto__=1'))[0]).toBe(400);
    for (const limit of ['0', '101', '-1', '1e2', '01', ' 5', 'abc', ''])
      expect([limit, refusalOf(await get(`/v1/cases?limit=${limit}`))[0]]).toEqual([limit, 400]);
  });
});
