import { Writable } from 'node:stream';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { App } from '../../src/http/app.js';
import { buildApp } from '../../src/http/build-app.js';
import type { HttpDeps } from '../../src/http/deps.js';
import type { StartProgram } from '../../src/http/jobs/program.js';
import type { Limits } from '../../src/http/limits.js';
import { type ProblemDocument, problemDocumentSchema } from '../../src/http/problem-document.js';
import { calendarKeys } from '../../src/notices/calendar-keys.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { syncRulebooks } from '../../src/office/sync-rulebooks.js';
import { tokenFor, tokenOf } from '../support/accounts.js';
import { cleanAfterTest } from '../support/cleanups.js';
import { calendars, clerk, newOffice, rulesFile, smallOffice, type TestOffice } from '../support/office.js';
import { valueIn } from '../support/results.js';

/** The token of who acts unless a test says otherwise. */
export const token = tokenOf('clerk-1');

export interface Service {
  readonly app: App;
  readonly office: TestOffice;
  /** Everything that was logged, a line each. */
  readonly log: readonly string[];
  readonly get: (url: string, headers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>;
  /**
   * A write under a key of its own, unless `headers` says otherwise; undefined headers are left out. `gradus-actor` says
   * who acts: an account of that id is opened when it first does.
   */
  readonly post: (
    url: string,
    body: unknown,
    headers?: Readonly<Record<string, string | undefined>>,
  ) => Promise<LightMyRequestResponse>;
  readonly size: () => number;
}

function logStream(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString('utf8').trimEnd().split('\n'));
      done();
    },
  });
}

let keys = 0;

/** A key that no other request of this process has. */
export function newKey(): string {
  keys += 1;
  return `key-${keys}`;
}

const present = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const whoIn = (headers: Readonly<Record<string, string | undefined>>): string =>
  headers['gradus-actor'] ?? 'clerk-1';

/** Headers with the token of who is said to act under `gradus-actor`, which is a word of these tests alone. */
const withToken = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const { 'gradus-actor': _, ...sent } = headers;
  return present({ authorization: `Bearer ${tokenOf(whoIn(headers))}`, ...sent });
};

/** The headers of a write as a client sends them. */
export const writeHeaders = (
  more: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> =>
  withToken({ 'idempotency-key': newKey(), 'content-type': 'application/json', ...more });

const noProgram: StartProgram = () => {
  throw new Error('this test starts no job');
};

/** The service over an office that was made elsewhere. */
export async function serviceOf(
  office: TestOffice,
  limits: Partial<Limits>,
  startProgram: StartProgram = noProgram,
  more: Partial<HttpDeps> = {},
): Promise<Service> {
  const log: string[] = [];
  const app = await buildApp({
    office,
    calendar: calendars,
    logger: pino({ level: 'trace' }, logStream(log)),
    origins: [],
    calendars: calendarKeys(office.folder),
    version: '0.0.0-test',
    now: () => Date.now(),
    startProgram,
    limits,
    ...more,
  });
  cleanAfterTest(() => app.close());
  await tokenFor(office, 'clerk-1');
  return {
    app,
    office,
    log,
    get: async (url, headers = {}) => {
      await tokenFor(office, whoIn(headers));
      return app.inject({ method: 'GET', url, headers: withToken(headers) });
    },
    post: async (url, body, headers = {}) => {
      await tokenFor(office, whoIn(headers));
      const payload: InjectOptions['payload'] =
        typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      return app.inject({ method: 'POST', url, headers: writeHeaders(headers), payload });
    },
    size: () => office.store.status().size,
  };
}

/** The service over an office with the small rulebook; `more` replaces parts of the office. */
export async function smallService(
  limits: Partial<Limits> = {},
  more: Partial<OfficeDeps> = {},
): Promise<Service> {
  return serviceOf(await smallOffice(more), limits);
}

/** The service over an office with the rulebook of epidemic control, on a day of July 2022. */
export async function epidemicService(day = '2022-07-10', more: Partial<HttpDeps> = {}): Promise<Service> {
  const office = await newOffice('2022-06-28');
  const files = ['1.0.0'].map((version) => rulesFile(`rules/epidemic-supervision/${version}.yaml`));
  valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
  office.setDay(day);
  return serviceOf(office, {}, noProgram, more);
}

/** The problem document of an answer, checked: its form, its type, and that it tells nothing of our insides. */
export function problemOf(answer: LightMyRequestResponse): ProblemDocument {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const document = problemDocumentSchema.parse(answer.json());
  expect(document.status).toBe(answer.statusCode);
  expect(answer.body).not.toMatch(/\.(ts|js):\d+|node_modules|node:internal/);
  return document;
}

/** Status, code and the pointer of a refusal, for a table of refusals. */
export function refusalOf(answer: LightMyRequestResponse): readonly [number, string, string?] {
  const { status, code, at } = problemOf(answer);
  return at === undefined ? [status, code] : [status, code, at];
}
