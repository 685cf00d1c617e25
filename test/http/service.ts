import { Writable } from 'node:stream';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { afterEach, expect } from 'vitest';
import type { App } from '../../src/http/app.js';
import { buildApp } from '../../src/http/build-app.js';
import type { StartProgram } from '../../src/http/jobs/program.js';
import type { Limits } from '../../src/http/limits.js';
import { type ProblemDocument, problemDocumentSchema } from '../../src/http/problem-document.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { syncRulebooks } from '../../src/office/sync-rulebooks.js';
import {
  calendars,
  clerk,
  newOffice,
  rulesFile,
  smallOffice,
  type TestOffice,
  valueIn,
} from '../support/office.js';

export const token = 'test-token-5f0e';

export interface Service {
  readonly app: App;
  readonly office: TestOffice;
  /** Everything that was logged, a line each. */
  readonly log: readonly string[];
  readonly get: (url: string, headers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>;
  /** A write under a key of its own, unless `headers` says otherwise; undefined headers are left out. */
  readonly post: (
    url: string,
    body: unknown,
    headers?: Readonly<Record<string, string | undefined>>,
  ) => Promise<LightMyRequestResponse>;
  readonly size: () => number;
}

const open: App[] = [];

afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

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

/** The headers of a write as a client sends them. */
export const writeHeaders = (
  more: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> =>
  present({
    authorization: `Bearer ${token}`,
    'idempotency-key': newKey(),
    'gradus-actor': 'clerk-1',
    'content-type': 'application/json',
    ...more,
  });

const noProgram: StartProgram = () => {
  throw new Error('this test starts no job');
};

/** The service over an office that was made elsewhere. */
export async function serviceOf(
  office: TestOffice,
  limits: Partial<Limits>,
  startProgram: StartProgram = noProgram,
): Promise<Service> {
  const log: string[] = [];
  const app = await buildApp({
    office,
    calendar: calendars,
    logger: pino({ level: 'trace' }, logStream(log)),
    token,
    version: '0.0.0-test',
    now: () => Date.now(),
    startProgram,
    limits,
  });
  open.push(app);
  return {
    app,
    office,
    log,
    get: (url, headers = {}) =>
      app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}`, ...headers } }),
    post: (url, body, headers = {}) => {
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
export async function epidemicService(day = '2022-07-10'): Promise<Service> {
  const office = await newOffice('2022-06-28');
  const files = ['1.0.0'].map((version) => rulesFile(`rules/epidemic-supervision/${version}.yaml`));
  valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
  office.setDay(day);
  return serviceOf(office, {});
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
