import { describe, expect, it } from 'vitest';
import { makeSetupLink } from '../../src/office/accounts/first-account.js';
import { smallOffice } from '../support/office.js';
import { browserOf, password, people } from './people.js';
import { newKey, refusalOf, serviceOf, token as clerks } from './service.js';
import { valueIn } from '../support/results.js';

const hour = 60 * 60_000;

describe('the first administrator', () => {
  it('is made once, with the link of the latest start', async () => {
    let time = Date.parse('2022-01-01T04:00:00Z');
    const office = await smallOffice({ clock: () => time });
    time = Date.parse('2022-07-10T04:00:00Z');
    const service = await serviceOf(office, {});
    const browser = browserOf(service);
    const isOpen = async () => (await browser.send('GET', '/v1/setup')).json();
    expect(await isOpen()).toEqual({ open: true });
    const first = valueIn(await makeSetupLink(office));
    const second = valueIn(await makeSetupLink(office));
    const setUp = (link: string | undefined, more: object = {}) =>
      browser.send('POST', '/v1/setup', { link, login: 'chen', name: '陈晨', password, ...more });
    for (const link of [first?.link, 'x', `${second?.link}x`])
      expect(refusalOf(await setUp(link))).toEqual([404, 'link_unknown']);
    time += 24 * hour;
    expect(refusalOf(await setUp(second?.link))).toEqual([404, 'link_unknown']);
    const third = valueIn(await makeSetupLink(office));
    expect(refusalOf(await setUp(third?.link, { password: 'short' }))).toEqual([
      400,
      'too_short',
      '/password',
    ]);
    const same = { login: 'long.enough.login', password: 'LONG.enough.login' };
    expect(refusalOf(await setUp(third?.link, same))).toEqual([400, 'password_is_login', '/password']);
    const size = service.size();
    const [made, twice] = await Promise.all([setUp(third?.link), setUp(third?.link, { login: 'other' })]);
    expect([made.statusCode, twice.statusCode].sort()).toEqual([201, 409]);
    expect(service.size()).toBe(size + 1);
    expect(await isOpen()).toEqual({ open: false });
    expect(valueIn(await makeSetupLink(office))).toBeNull();
    expect((await browser.send('GET', '/v1/session')).json()).toMatchObject({ roles: ['administrator'] });
    expect(service.log.join('\n')).not.toContain(third?.link);
  });
});

describe('an account', () => {
  it('is thrown out of all its sessions by an administrator, and signs in again with its password', async () => {
    const { administrator, service, open, pass } = await people();
    const person = await open('w-204', { roles: ['submitter'] });
    const elsewhere = browserOf(service);
    const given = { login: 'login-w-204', password };
    expect((await elsewhere.send('POST', '/v1/session', given)).statusCode).toBe(200);
    const end = (by: typeof person) => by.send('DELETE', '/v1/accounts/w-204/sessions');
    expect(refusalOf(await end(person))).toEqual([403, 'access_refused']);
    expect((await end(administrator)).json()).toEqual({ ended: 2 });
    expect(refusalOf(await elsewhere.send('GET', '/v1/session'))).toEqual([401, 'http_session_over']);
    expect((await end(administrator)).json()).toEqual({ ended: 0 });
    const none = await administrator.send('DELETE', '/v1/accounts/nobody/sessions');
    expect(refusalOf(none)).toEqual([404, 'account_unknown']);
    const again = await person.send('POST', '/v1/session', given);
    expect(again.json().lasts_ms).toBe(12 * hour);
    pass(hour / 2);
    expect((await person.send('GET', '/v1/session')).json().lasts_ms).toBe(11.5 * hour);
  });

  it('is opened with a link by which its person chooses a password, and neither name nor login in the trail', async () => {
    const { administrator, service, office } = await people();
    const sent = { account: 'w-204', login: 'Li.Na', name: '李娜', roles: ['decider', 'submitter'] };
    const key = newKey();
    const open = () => administrator.send('POST', '/v1/accounts', sent, { 'idempotency-key': key });
    const opened = await open();
    expect([opened.statusCode, opened.headers.location]).toEqual([201, '/v1/accounts/w-204']);
    const { account, link, path, entry, expires_at: expires } = opened.json();
    expect(account).toEqual({
      account: 'w-204',
      name: '李娜',
      login: 'Li.Na',
      roles: ['decider', 'submitter'],
      units: null,
      opened: entry,
      latest: entry,
      closed: null,
      ready: false,
    });
    expect([path, expires]).toEqual([`/welcome#${link}`, office.clock() + 7 * 24 * hour]);
    const again = await open();
    expect([again.headers['idempotency-replayed'], again.json().entry]).toEqual(['true', entry]);
    const browser = browserOf(service);
    const choose = (given: string, chosen = password) =>
      browser.send('POST', '/v1/welcome', { link: given, password: chosen });
    // A repeated request puts another link in the place of the first.
    expect(refusalOf(await choose(link))).toEqual([404, 'link_unknown']);
    const chosen = await choose(again.json().link);
    expect(chosen.json()).toMatchObject({ account: 'w-204', roles: ['decider', 'submitter'] });
    expect(refusalOf(await choose(again.json().link))).toEqual([404, 'link_unknown']);
    expect((await open()).json()).toMatchObject({ link: null, path: null, expires_at: null });
    const entries = await service.get(`/v1/trail/entries/${entry}`, { 'gradus-actor': 'auditor-1' });
    expect(entries.body).toContain('"account":"w-204"');
    expect(entries.body).not.toMatch(/李娜|Li\.Na/i);
  });

  it('without an id of its own is given one, the same for a repeated request', async () => {
    const { administrator } = await people();
    const key = newKey();
    const sent = { login: 'a', name: 'A', roles: ['auditor'] };
    const open = () => administrator.send('POST', '/v1/accounts', sent, { 'idempotency-key': key });
    const { account } = (await open()).json();
    expect(account.account).toMatch(/^a-[0-9a-f]{16}$/);
    expect((await open()).json().account).toEqual(account);
  });

  it('is refused with what is wrong, and nothing is recorded', async () => {
    const { administrator, service } = await people();
    const usual = { account: 'w-1', login: 'one', name: 'One', roles: ['submitter'] };
    await administrator.send('POST', '/v1/accounts', usual);
    const size = service.size();
    const refused = async (more: object) =>
      refusalOf(await administrator.send('POST', '/v1/accounts', { ...usual, account: 'w-2', ...more }));
    expect(await refused({ account: 'w-1', login: 'two' })).toEqual([409, 'account_exists', '/account']);
    expect(await refused({ login: 'ＯＮＥ' })).toEqual([409, 'account_login_taken', '/login']);
    expect(await refused({ account: 'gradus', login: 'x' })).toEqual([
      400,
      'account_id_reserved',
      '/account',
    ]);
    for (const roles of [
      [],
      ['auditor', 'decider'],
      ['administrator', 'submitter'],
      ['auditor', 'administrator'],
      ['decider', 'decider'],
      ['judge'],
    ])
      expect([roles, (await refused({ login: 'x', roles }))[0]]).toEqual([roles, 400]);
    expect((await refused({ login: 'two words' }))[0]).toBe(400);
    expect((await refused({ login: 'x', units: [] }))[0]).toBe(400);
    expect((await refused({ login: 'x', password }))[0]).toBe(400);
    expect(service.size()).toBe(size);
  });

  it('is changed and closed by somebody else, and the last administrator stays', async () => {
    const { administrator, service } = await people();
    const [first] = (await administrator.send('GET', '/v1/accounts')).json().accounts;
    const post = (url: string, body?: object) => administrator.send('POST', `/v1/accounts/${url}`, body);
    const own = await post(`${first.account}/roles`, { roles: ['auditor'], units: null });
    expect(refusalOf(own)).toEqual([403, 'account_own']);
    expect(refusalOf(await post(`${first.account}/closing`))).toEqual([409, 'account_last_administrator']);
    await administrator.send('POST', '/v1/accounts', {
      account: 'w-1',
      login: 'one',
      name: 'One',
      roles: ['administrator'],
    });
    expect((await post('w-1/roles', { roles: ['auditor'], units: null })).statusCode).toBe(201);
    expect(refusalOf(await post(`${first.account}/closing`))).toEqual([409, 'account_last_administrator']);
    expect((await post('w-1/closing')).statusCode).toBe(201);
    expect(refusalOf(await post('w-1/closing'))).toEqual([409, 'account_closed']);
    expect(refusalOf(await post('w-1/link'))).toEqual([409, 'account_closed']);
    expect(refusalOf(await post('w-9/closing'))).toEqual([404, 'account_unknown']);
    const auditor = { 'gradus-actor': 'auditor-1' };
    const closed = (await service.get('/v1/accounts/w-1', auditor)).json();
    expect(closed).toMatchObject({ closed: closed.latest, roles: ['auditor'] });
    // Its login is free, its id never again.
    const next = { account: 'w-2', login: 'one', name: '王 Another', roles: ['submitter'] };
    expect((await administrator.send('POST', '/v1/accounts', next)).statusCode).toBe(201);
    // Found by any part of what they are called, by how they stand, and a page at a time.
    const listed = async (query: string) => {
      const { accounts, cursor } = (await administrator.send('GET', `/v1/accounts?${query}`)).json();
      return [accounts.map((one: { account: string }) => one.account), cursor];
    };
    expect(await listed(`q=${encodeURIComponent('ＡＮＯＴＨ')}`)).toEqual([['w-2'], null]);
    expect(await listed('state=closed')).toEqual([['w-1'], null]);
    expect(await listed('q=W-&state=waiting')).toEqual([['w-2'], null]);
    const [one, more] = await listed('limit=1');
    const [rest, end] = await listed(`limit=100&cursor=${more}`);
    const [all] = await listed('');
    expect([[...one, ...rest], end]).toEqual([all, null]);
  });

  it('whose password was forgotten is given a link, which is recorded and ends what was open before', async () => {
    const { administrator, open, service, pass } = await people();
    const clerk = await open('w-1', { roles: ['submitter'] });
    const made = (await clerk.send('POST', '/v1/tokens', { label: 'x', expires_on: null })).json();
    const size = service.size();
    const { link, path, entry } = (await administrator.send('POST', '/v1/accounts/w-1/link')).json();
    expect([entry, service.size(), path]).toEqual([size, size + 1, `/welcome#${link}`]);
    const recorded = await service.get(`/v1/trail/entries/${entry}`, { 'gradus-actor': 'auditor-1' });
    expect(recorded.json().entry).toMatchObject({ kind: 'account_changed', body: { change: 'link' } });
    expect((await clerk.send('GET', '/v1/session')).statusCode).toBe(200);
    const next = 'another long password';
    const browser = browserOf(service);
    expect((await browser.send('POST', '/v1/welcome', { link, password: next })).statusCode).toBe(200);
    expect((await clerk.send('GET', '/v1/session')).statusCode).toBe(401);
    const byToken = await service.app.inject({
      method: 'GET',
      url: '/v1/session',
      headers: { authorization: `Bearer ${made.token}` },
    });
    expect(byToken.statusCode).toBe(401);
    const late = (await administrator.send('POST', '/v1/accounts/w-1/link')).json();
    pass(24 * hour);
    const refused = await browser.send('POST', '/v1/welcome', { link: late.link, password });
    expect(refusalOf(refused)).toEqual([404, 'link_unknown']);
  });
});

describe('a token', () => {
  it('acts in the name of its account until it is ended or its last day is over', async () => {
    const { open, service, pass } = await people();
    const clerk = await open('w-1', { roles: ['submitter'] });
    const made = await clerk.send('POST', '/v1/tokens', { label: ' Import ', expires_on: '2022-07-11' });
    expect(made.statusCode).toBe(201);
    const { token, id } = made.json();
    expect(token).toMatch(/^gradus_[A-Za-z0-9_-]{43}$/);
    const authorization = `Bearer ${token}`;
    const ask = async () =>
      (await service.app.inject({ method: 'GET', url: '/v1/session', headers: { authorization } }))
        .statusCode;
    expect(await ask()).toBe(200);
    const { tokens } = (await clerk.send('GET', '/v1/tokens')).json();
    expect(tokens).toEqual([
      {
        id,
        label: 'Import',
        created_at: expect.any(Number),
        expires_on: '2022-07-11',
        used_on: '2022-07-10',
      },
    ]);
    // Noon of the tenth in Shanghai: 35 hours on it is 23:00 of the eleventh.
    pass(35 * hour);
    expect(await ask()).toBe(200);
    pass(hour);
    expect(await ask()).toBe(401);
    const again = browserOf(service);
    await again.send('POST', '/v1/session', { login: 'login-w-1', password });
    const other = (await again.send('POST', '/v1/tokens', { label: 'x', expires_on: null })).json();
    expect((await again.send('DELETE', `/v1/tokens/${other.id}`)).statusCode).toBe(204);
    expect(refusalOf(await again.send('DELETE', `/v1/tokens/${other.id}`))).toEqual([404, 'token_unknown']);
    const past = await again.send('POST', '/v1/tokens', { label: 'x', expires_on: '2022-07-11' });
    expect(refusalOf(past)).toEqual([400, 'token_day_past', '/expires_on']);
  });

  it('makes no other token, changes no password, and ends none of somebody else', async () => {
    const { service, open } = await people();
    const clerk = await open('w-1', { roles: ['submitter'] });
    const { id } = (await clerk.send('POST', '/v1/tokens', { label: 'x', expires_on: null })).json();
    const { post, app } = service;
    const asToken = await post('/v1/tokens', { label: 'x', expires_on: null });
    expect(refusalOf(asToken)).toEqual([403, 'session_needed']);
    const change = await post('/v1/session:password', { current: password, next: password });
    expect(refusalOf(change)).toEqual([403, 'session_needed']);
    const ended = await app.inject({
      method: 'DELETE',
      url: `/v1/tokens/${id}`,
      headers: { authorization: `Bearer ${clerks}` },
    });
    expect(refusalOf(ended)).toEqual([404, 'token_unknown']);
    const own = (await service.get('/v1/session')).json();
    expect(own).toMatchObject({ account: 'clerk-1', expires_at: null });
  });
});
