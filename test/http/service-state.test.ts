import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { problem } from '../../src/domain/problem.js';
import { createHealth } from '../../src/http/health.js';
import { createMetrics } from '../../src/http/metrics.js';
import { projector } from '../../src/office/projector.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { openStore } from '../../src/store/open-store.js';
import { by, smallCase, smallOffice } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { newKey, refusalOf, serviceOf, smallService } from './service.js';
import { valueIn } from '../support/results.js';

/** The file of the trail in a data folder, not that of the keys. */
const databaseName = (folder: string): string =>
  readdirSync(folder).find((name) => /\.(sqlite|db)$/.test(name) && !name.startsWith('keys')) ?? '';

describe('the state of the service', () => {
  it('has the name of the office, for whoever is signed in', async () => {
    const { app, get, office } = await smallService();
    const { name, time_zone } = office.settings;
    expect((await get('/v1/office', { 'gradus-actor': 'administrator-1' })).json()).toEqual({
      name,
      time_zone,
    });
    expect(refusalOf(await app.inject({ method: 'GET', url: '/v1/office' }))).toEqual([
      401,
      'http_not_signed_in',
    ]);
  });

  it('is green with an open store, which is not closed with the service', async () => {
    const { app, office, size } = await smallService();
    const ask = (url: string) => app.inject({ method: 'GET', url });
    expect((await ask('/healthz')).json()).toEqual({ status: 'ok', version: '0.0.0-test' });
    expect((await ask('/readyz')).json()).toEqual({
      status: 'ready',
      entries: size(),
      problems: [],
      warnings: [],
    });
    await app.close();
    expect(office.store.status().state).toBe('ready');
  });

  it('is red while nothing can be written, and when the store is closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gradus-http-'));
    const day = Date.parse('2022-01-01T04:00:00Z');
    const options = { dataDir: folder, clock: () => day, random: randomBytes, projector };
    const store = valueIn(await openStore(options));
    const lender = await smallOffice();
    const office = { ...lender, store };
    const text = smallRulebook();
    office.setDay('2022-01-01');
    valueIn(await publishRulebook(office, { text, file: 's.yaml', calendar: () => undefined, ...by() }));
    office.setDay('2022-07-10');
    const { app, post, get } = await serviceOf(office, {});

    const intruder = new Sqlite(join(folder, databaseName(folder)));
    intruder.exec('BEGIN IMMEDIATE');
    const key = { 'idempotency-key': newKey() };
    const refused = await post('/v1/cases', smallCase(), key);
    expect(refusalOf(refused)).toEqual([503, 'database_busy']);
    expect(refused.headers['retry-after']).toBe('5');
    const red = await get('/readyz');
    expect([red.statusCode, red.json()]).toEqual([
      503,
      { status: 'not_ready', entries: 4, problems: ['database_busy'], warnings: [] },
    ]);
    intruder.exec('ROLLBACK');
    intruder.close();
    expect((await post('/v1/cases', smallCase(), key)).statusCode).toBe(201);
    expect((await get('/readyz')).statusCode).toBe(200);

    await store.close();
    const closed = await get('/readyz');
    expect([closed.statusCode, closed.json().problems]).toEqual([503, ['store_closed']]);
    expect((await get('/healthz')).statusCode).toBe(200);
    expect(refusalOf(await get('/v1/cases'))).toEqual([503, 'store_closed']);
    await app.close();
    rmSync(folder, { recursive: true });
  });
});

describe('the health of writes', () => {
  it('is bad for half a minute after one that could not be done, unless another is done', () => {
    let now = 0;
    const health = createHealth(() => now);
    const full = problem('database_full', { where: 'x' });
    const codes = () => health.problems().map(({ code }) => code);
    health.refused([problem('json_too_deep', { most: 64 }), problem('http_import_stopped', { number: 1 })]);
    expect(codes()).toEqual([]);
    health.refused([full]);
    expect(codes()).toEqual(['database_full']);
    now = 29_999;
    expect(codes()).toEqual(['database_full']);
    now = 30_000;
    expect(codes()).toEqual([]);
    health.refused([full]);
    health.written();
    expect(codes()).toEqual([]);
  });
});

describe('the metrics', () => {
  it('count requests by template and status, and tell the size of the trail', async () => {
    const { app, get, post, size } = await smallService();
    await post('/v1/cases', smallCase());
    await get('/v1/cases/c-1');
    await get('/v1/cases/c-2');
    await get('/nowhere');
    await get('/v1/cases/%zz');
    const answer = await app.inject({ method: 'GET', url: '/metrics' });
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = answer.body.split('\n');
    const requests = 'gradus_http_requests_total';
    expect(lines).toEqual(
      expect.arrayContaining([
        `${requests}{method="POST",route="/v1/cases",status="201"} 1`,
        `${requests}{method="GET",route="/v1/cases/:id",status="404"} 2`,
        `${requests}{method="GET",route="none",status="404"} 1`,
        `${requests}{method="GET",route="none",status="400"} 1`,
        `gradus_trail_entries ${size()}`,
        'gradus_store_ready 1',
      ]),
    );
    expect(answer.body).not.toContain('c-1');
  });

  it('are in the format of Prometheus, buckets cumulative', () => {
    const metrics = createMetrics();
    for (const seconds of [0.004, 0.02, 20])
      metrics.observe({ method: 'GET', route: '/x', status: 200, seconds });
    const text = metrics.render([]);
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+\{.*\} [\d.]+)$/);
    const within = (bound: string) =>
      text.match(new RegExp(`le="${bound.replace('+', '\\+')}"} (\\d+)`))?.[1];
    expect(['0.005', '0.01', '0.025', '10', '+Inf'].map(within)).toEqual(['1', '1', '2', '2', '3']);
    expect(text).toContain('_sum{method="GET",route="/x",status="200"} 20.024');
  });
});
