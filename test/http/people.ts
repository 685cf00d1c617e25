import type { LightMyRequestResponse } from 'fastify';
import { makeSetupLink } from '../../src/office/accounts/first-account.js';
import { smallOffice, type TestOffice } from '../support/office.js';
import { newKey, type Service, serviceOf } from './service.js';
import { valueIn } from '../support/results.js';

export const password = 'a long enough password';

/** A browser of somebody: it keeps the cookies that it was given, and says of which page a request is. */
export interface Browser {
  readonly send: (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string | undefined>>,
  ) => Promise<LightMyRequestResponse>;
  readonly cookie: () => string | undefined;
  readonly forget: (cookie: string) => void;
}

export function browserOf(
  { app }: Pick<Service, 'app'>,
  host = 'localhost:8080',
  scheme = 'http',
  remoteAddress = '127.0.0.1',
): Browser {
  const jar = new Map<string, string>();
  const cookies = (): string | undefined =>
    jar.size === 0 ? undefined : [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (set: string): void => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  };
  return {
    cookie: cookies,
    forget: (name) => void jar.delete(name),
    async send(method, url, body, more = {}) {
      const given: Readonly<Record<string, string | undefined>> = {
        host,
        cookie: cookies(),
        ...(method === 'GET' ? {} : { origin: `${scheme}://${host}`, 'idempotency-key': newKey() }),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...more,
      };
      const headers = Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
      const payload = body ? { payload: JSON.stringify(body) } : {};
      const answer = await app.inject({ method, url, headers, remoteAddress, ...payload });
      for (const set of [answer.headers['set-cookie'] ?? []].flat()) keep(set);
      return answer;
    },
  };
}

export interface People {
  readonly service: Service;
  readonly office: TestOffice;
  readonly administrator: Browser;
  /** Puts the office's clock on. */
  readonly pass: (ms: number) => void;
  readonly time: () => number;
  /** Opens an account and chooses its password, in a browser of its own. */
  readonly open: (account: string, more: object) => Promise<Browser>;
}

/** A service whose first administrator has been made, by a clock that stands until it is put on. */
export async function people(): Promise<People> {
  let time = Date.parse('2022-01-01T04:00:00Z');
  const office = await smallOffice({ clock: () => time });
  time = Date.parse('2022-07-10T04:00:00Z');
  const service = await serviceOf(office, {}, undefined, { now: () => time });
  const administrator = browserOf(service);
  const { link } = valueIn(await makeSetupLink(office)) ?? { link: '' };
  await administrator.send('POST', '/v1/setup', { link, login: 'chen', name: '陈晨', password });
  return {
    service,
    office,
    administrator,
    pass: (ms) => {
      time += ms;
    },
    time: () => time,
    async open(account, more) {
      const sent = { account, login: `login-${account}`, name: `Name of ${account}`, ...more };
      const opened = await administrator.send('POST', '/v1/accounts', sent);
      const browser = browserOf(service);
      await browser.send('POST', '/v1/welcome', { link: opened.json().link, password });
      return browser;
    },
  };
}
