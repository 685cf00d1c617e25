import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/http/limits.js';
import { closeAccount } from '../../src/office/accounts/close-account.js';
import { by, smallCase } from '../support/office.js';
import { provePassword } from '../../src/office/accounts/sign-in.js';
import { type Browser, browserOf, password, people } from './people.js';
import { problemOf, refusalOf, type Service, serviceOf, smallService } from './service.js';
import { codesOf, valueIn } from '../support/results.js';

const minute = 60_000;

describe('signing in', () => {
  it('gives a cookie that scripts and other sites cannot use, and says what the account may do', async () => {
    const { service, open, time } = await people();
    await open('w-204', { roles: ['submitter'], units: ['u-0017'] });
    const browser = browserOf(service);
    const answer = await browser.send('POST', '/v1/session', { login: 'LOGIN-w-204', password });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^gradus=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(
        /^gradus-device=[A-Za-z0-9_-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    const said = answer.json();
    expect(said).toMatchObject({
      account: 'w-204',
      name: 'Name of w-204',
      login: 'login-w-204',
      roles: ['submitter'],
      units: ['u-0017'],
      expires_at: time() + defaultLimits.sessionIdleMs,
    });
    expect(said.permissions).toEqual(expect.arrayContaining(['submitCase', 'readCase', 'readSession']));
    expect(said.permissions).not.toEqual(expect.arrayContaining(['decide']));
    expect((await browser.send('GET', '/v1/session')).json()).toEqual(said);
  });

  it('over https gives a cookie of this very origin alone, and takes no other', async () => {
    const { office } = await people();
    const service = await serviceOf(office, {}, undefined, { origins: ['https://gradus.example.org'] });
    const browser = browserOf(service, 'gradus.example.org', 'https');
    const answer = await browser.send('POST', '/v1/session', { login: 'chen', password });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-gradus=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
      expect.stringMatching(
        /^__Host-gradus-device=[A-Za-z0-9_-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    expect((await browser.send('GET', '/v1/session')).statusCode).toBe(200);
    const plain = browser.cookie()?.replaceAll('__Host-', '');
    const asPlain = await browser.send('GET', '/v1/session', undefined, { cookie: plain });
    expect(refusalOf(asPlain)).toEqual([401, 'http_not_signed_in']);
  });

  it('is answered alike for a wrong password, a login that nobody has, and one without a password', async () => {
    const { service, administrator } = await people();
    await administrator.send('POST', '/v1/accounts', {
      account: 'w-1',
      login: 'new',
      name: 'New',
      roles: ['submitter'],
    });
    const browser = browserOf(service);
    const texts = new Set<string>();
    for (const login of ['chen', 'nobody', 'new']) {
      const answer = await browser.send('POST', '/v1/session', { login, password: 'not the password' });
      expect(refusalOf(answer)).toEqual([401, 'sign_in_wrong']);
      expect(answer.headers['set-cookie']).toBeUndefined();
      const { request: _, ...document } = problemOf(answer);
      texts.add(JSON.stringify(document));
    }
    expect(texts.size).toBe(1);
    expect(service.log.join('\n')).not.toMatch(/not the password|nobody/);
  });

  it.each(['chen', 'nobody'])(
    'is locked after five failures, longer each time up to an hour: %s',
    async (login) => {
      const { service, pass } = await people();
      const browser = browserOf(service);
      const guess = (given = 'not the password') =>
        browser.send('POST', '/v1/session', { login, password: given });
      for (let at = 0; at < 5; at += 1) expect((await guess()).statusCode).toBe(401);
      for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
        const locked = await guess(password);
        expect(refusalOf(locked)).toEqual([429, 'sign_in_locked']);
        expect(locked.headers['retry-after']).toBe(String(minutes * 60));
        pass(minutes * minute - 1);
        expect((await guess(password)).statusCode).toBe(429);
        pass(1);
        expect((await guess()).statusCode).toBe(401);
      }
      pass(60 * minute);
      expect((await guess(password)).statusCode).toBe(login === 'chen' ? 200 : 401);
      // Whoever knew the password begins anew.
      expect((await guess()).statusCode).toBe(login === 'chen' ? 401 : 429);
    },
  );

  /** A browser at an address of its own, which nobody has signed in with. */
  const stranger = (service: Service, address: string) =>
    browserOf(service, 'localhost:8080', 'http', address);
  const trying = async (browser: Browser, given: string, login = 'chen') =>
    (await browser.send('POST', '/v1/session', { login, password: given })).statusCode;

  it('is locked for who guesses: neither for a browser that is known, nor for another address', async () => {
    const { service, administrator, open } = await people();
    const thief = stranger(service, '203.0.113.7');
    for (let at = 0; at < 5; at += 1) expect(await trying(thief, 'not the password')).toBe(401);
    expect(await trying(thief, password)).toBe(429);
    // The other addresses of a network of IPv6 are one guesser.
    const [one, two] = [stranger(service, '2001:db8::1'), stranger(service, '2001:db8:0:0:ffff::2')];
    for (let at = 0; at < 5; at += 1) expect(await trying(one, 'not the password')).toBe(401);
    expect(await trying(two, password)).toBe(429);
    expect(await trying(stranger(service, '2001:db8:0:1::2'), password)).toBe(200);
    expect(await trying(administrator, password)).toBe(200);
    // To be known to one account is nothing to another.
    const clerk = await open('w-1', { roles: ['submitter'] });
    for (let at = 0; at < 5; at += 1) expect(await trying(clerk, 'not the password')).toBe(401);
    expect(await trying(clerk, password)).toBe(429);
    expect(await trying(clerk, password, 'login-w-1')).toBe(200);
    expect(await trying(administrator, password)).toBe(200);
  });

  it('is locked in a browser that is known by what is guessed there alone', async () => {
    const { service, administrator, pass } = await people();
    for (let at = 0; at < 5; at += 1) expect(await trying(administrator, 'not the password')).toBe(401);
    expect(await trying(administrator, password)).toBe(429);
    // Without its cookie it is one more stranger, and as the cookie of before it is gone.
    const elsewhere = stranger(service, '198.51.100.2');
    expect(await trying(elsewhere, password)).toBe(200);
    const device = elsewhere.cookie();
    expect(await trying(elsewhere, password)).toBe(200);
    expect(elsewhere.cookie()).not.toBe(device);
    pass(minute);
    expect(await trying(administrator, password)).toBe(200);
    for (let at = 0; at < 5; at += 1) expect(await trying(elsewhere, 'not the password')).toBe(401);
    expect(await trying(administrator, password)).toBe(200);
    pass(180 * 24 * 60 * minute);
    administrator.forget('gradus');
    for (let at = 0; at < 5; at += 1) expect(await trying(administrator, 'not the password')).toBe(401);
    expect(await trying(stranger(service, '127.0.0.1'), password)).toBe(429);
  });

  it('is locked for all that are not known when a hundred guesses have come from everywhere', async () => {
    const { service, office, administrator, pass } = await people();
    const guess = (at: number) =>
      provePassword(office, {
        login: 'chen',
        password: 'not the password',
        from: { address: `10.0.0.${at}`, device: null },
        verify: async () => false,
      });
    for (let at = 0; at < 99; at += 1) expect(codesOf(await guess(at))).toEqual(['sign_in_wrong']);
    expect(await trying(stranger(service, '198.51.100.9'), 'not the password')).toBe(401);
    expect(await trying(stranger(service, '198.51.100.10'), password)).toBe(429);
    expect(await trying(administrator, password)).toBe(200);
    expect(await trying(stranger(service, '198.51.100.10'), password)).toBe(429);
    pass(minute);
    expect(await trying(stranger(service, '198.51.100.10'), password)).toBe(200);
    expect(codesOf(await guess(100))).toEqual(['sign_in_wrong']);
  });

  it('counts attempts that are made at once', async () => {
    const { service } = await people();
    const browser = browserOf(service);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        browser.send('POST', '/v1/session', { login: 'chen', password: 'not the password' }),
      ),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('is limited by address too', async () => {
    const { app } = await smallService({ refusedPerMinute: 3 });
    const browser = browserOf({ app });
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1)
      statuses.push((await browser.send('POST', '/v1/session', { login: `l-${at}`, password })).statusCode);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });
});

describe('a session', () => {
  it('ends after an hour without a request, and after twelve in any case', async () => {
    const { administrator, pass } = await people();
    const ask = async () => (await administrator.send('GET', '/v1/session')).statusCode;
    pass(59 * minute);
    expect(await ask()).toBe(200);
    pass(59 * minute);
    expect(await ask()).toBe(200);
    pass(60 * minute);
    expect(refusalOf(await administrator.send('GET', '/v1/session'))).toEqual([401, 'http_session_over']);
    await administrator.send('POST', '/v1/session', { login: 'chen', password });
    for (let hour = 0; hour < 23; hour += 1) {
      expect([hour, await ask()]).toEqual([hour, 200]);
      pass(30 * minute);
    }
    pass(30 * minute - 1);
    expect(await ask()).toBe(200);
    pass(1);
    expect(await ask()).toBe(401);
  });

  it('ends when its person says so, and leaves the others', async () => {
    const { service, administrator } = await people();
    const other = browserOf(service);
    await other.send('POST', '/v1/session', { login: 'chen', password });
    const { sessions } = (await administrator.send('GET', '/v1/sessions')).json();
    expect(sessions).toHaveLength(2);
    const [mine] = sessions.filter(({ current }: { current: boolean }) => current);
    const [theirs] = sessions.filter(({ current }: { current: boolean }) => !current);
    expect((await administrator.send('DELETE', `/v1/sessions/${theirs.id}`)).statusCode).toBe(204);
    expect((await other.send('GET', '/v1/session')).statusCode).toBe(401);
    expect(mine.id).not.toBe(theirs.id);
    const cookie = administrator.cookie();
    const out = await administrator.send('DELETE', '/v1/session');
    expect([out.statusCode, out.headers['set-cookie']]).toEqual([204, expect.stringContaining('gradus=;')]);
    expect(administrator.cookie()).toMatch(/^gradus-device=[A-Za-z0-9_-]{43}$/);
    const again = await administrator.send('GET', '/v1/session', undefined, { cookie });
    expect(refusalOf(again)).toEqual([401, 'http_session_over']);
  });

  it('of somebody else is ended by an administrator alone', async () => {
    const { administrator, open } = await people();
    const clerk = await open('w-1', { roles: ['submitter'] });
    const other = await open('w-2', { roles: ['submitter'] });
    const [{ id }] = (await clerk.send('GET', '/v1/sessions')).json().sessions;
    expect(refusalOf(await other.send('DELETE', `/v1/sessions/${id}`))).toEqual([404, 'session_unknown']);
    expect((await clerk.send('GET', '/v1/session')).statusCode).toBe(200);
    expect((await administrator.send('DELETE', `/v1/sessions/${id}`)).statusCode).toBe(204);
    expect((await clerk.send('GET', '/v1/session')).statusCode).toBe(401);
  });

  it('goes on through a change of the password, and no other does', async () => {
    const { service, administrator } = await people();
    const other = browserOf(service);
    await other.send('POST', '/v1/session', { login: 'chen', password });
    const next = 'another long password';
    const change = (body: object) => administrator.send('POST', '/v1/session:password', body);
    expect(refusalOf(await change({ current: 'not the password', next }))).toEqual([
      400,
      'password_wrong',
      '/current',
    ]);
    expect(refusalOf(await change({ current: password, next: 'short' }))).toEqual([
      400,
      'too_short',
      '/next',
    ]);
    expect((await change({ current: password, next })).statusCode).toBe(204);
    expect((await administrator.send('GET', '/v1/session')).statusCode).toBe(200);
    expect((await other.send('GET', '/v1/session')).statusCode).toBe(401);
    expect((await other.send('POST', '/v1/session', { login: 'chen', password })).statusCode).toBe(401);
    expect((await other.send('POST', '/v1/session', { login: 'chen', password: next })).statusCode).toBe(200);
  });

  it('has the roles of now: what is taken away and what is given hold from the next request on', async () => {
    const { administrator, open, office } = await people();
    const clerk = await open('w-1', { roles: ['submitter'] });
    const submit = async () => (await clerk.send('POST', '/v1/cases', smallCase())).statusCode;
    expect(await submit()).toBe(201);
    const change = (roles: string[]) =>
      administrator.send('POST', '/v1/accounts/w-1/roles', { roles, units: null });
    expect((await change(['publisher'])).statusCode).toBe(201);
    expect(await submit()).toBe(403);
    await change(['submitter', 'decider']);
    expect(await submit()).toBe(201);
    valueIn(await closeAccount(office, { account: 'w-1', ...by() }));
    expect(await submit()).toBe(401);
  });
});

describe('a request with a cookie', () => {
  it('that changes something is taken from a page of this service alone', async () => {
    const { administrator, service } = await people();
    const size = service.size();
    const body = { label: 'x', expires_on: null };
    const post = (headers: Readonly<Record<string, string | undefined>>) =>
      administrator.send('POST', '/v1/tokens', body, { 'idempotency-key': undefined, ...headers });
    expect((await post({})).statusCode).toBe(201);
    expect((await post({ origin: undefined, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
    for (const headers of [
      { origin: undefined },
      { origin: undefined, 'sec-fetch-site': 'same-site' },
      { origin: undefined, 'sec-fetch-site': 'none' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': undefined },
    ])
      expect([headers, ...refusalOf(await post(headers))]).toEqual([headers, 403, 'http_page_unproved']);
    for (const origin of ['https://example.org', 'null', 'http://localhost:9999'])
      expect(refusalOf(await post({ origin }))).toEqual([403, 'http_origin_foreign']);
    const out = await administrator.send('DELETE', '/v1/session', undefined, { origin: undefined });
    expect(refusalOf(out)).toEqual([403, 'http_page_unproved']);
    expect((await administrator.send('GET', '/v1/tokens')).json().tokens).toHaveLength(2);
    expect(service.size()).toBe(size);
  });

  it('goes by the token where it has one too', async () => {
    const { administrator, service } = await people();
    const answer = await administrator.send('GET', '/v1/session', undefined, { authorization: 'Bearer x' });
    expect(refusalOf(answer)).toEqual([401, 'http_token_wrong']);
    expect(service.log.join('\n')).not.toContain(administrator.cookie()?.split('=')[1]);
  });
});
