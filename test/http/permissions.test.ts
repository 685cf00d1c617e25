import type { InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Role, roles } from '../../src/domain/account.js';
import { closeAccount } from '../../src/office/accounts/close-account.js';
import { can, isOperation, type Operation, permissions, permittedTo } from '../../src/http/permissions.js';
import { openTestAccount, tokenFor } from '../support/accounts.js';
import { by } from '../support/office.js';
import { problemOf, type Service, serviceOf, smallService } from './service.js';
import { valueIn } from '../support/results.js';

const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
});

interface Row {
  readonly operation: Operation;
  readonly request: InjectOptions;
}

const values: Readonly<Record<string, string>> = { version: '1.0.0', n: '999999', file: 'x.ics' };

/** A request to every operation of the interface's own document, whatever would come of it. */
async function requests({ app }: Service): Promise<readonly Row[]> {
  const answer = await app.inject({ method: 'GET', url: '/openapi.json' });
  const { paths } = documentSchema.parse(answer.json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => {
      if (!isOperation(operationId)) throw new Error(`${operationId} has no row`);
      const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'nothing');
      const isPost = method === 'post';
      const request = {
        method: isPost ? 'POST' : method === 'delete' ? 'DELETE' : 'GET',
        url,
        headers: {
          'idempotency-key': operationId,
          ...(isPost ? { 'content-type': 'application/json' } : {}),
        },
        ...(isPost ? { payload: '{}' } : {}),
      } as const;
      return { operation: operationId, request };
    }),
  );
}

/** Statuses of every operation for who sends these headers. */
async function statuses(service: Service, headers: Readonly<Record<string, string>>) {
  const found = new Map<Operation, { readonly status: number; readonly code: string }>();
  for (const { operation, request } of await requests(service)) {
    const answer = await service.app.inject({ ...request, headers: { ...request.headers, ...headers } });
    const type = String(answer.headers['content-type']);
    const code = type.startsWith('application/problem') ? problemOf(answer).code : '';
    found.set(operation, { status: answer.statusCode, code });
  }
  return found;
}

const isOpen = (operation: Operation): boolean =>
  permissions[operation] === 'anyone' || permissions[operation] === 'address';

describe('the permissions', () => {
  it('have a row for every operation of the interface, and each of its routes one', async () => {
    const service = await smallService();
    const documented = (await requests(service)).map(({ operation }) => operation);
    expect([...documented].sort()).toEqual(service.app.routeTable.map(({ operation }) => operation).sort());
    expect(documented.length).toBeGreaterThan(100);
  });

  it.each(roles)('of a role hold for every operation: %s', async (role) => {
    const service = await smallService();
    const token = await openTestAccount(service.office, 'a-1', { roles: [role] });
    for (const [operation, { status, code }] of await statuses(service, {
      authorization: `Bearer ${token}`,
    })) {
      const isAllowed = can({ roles: [role], units: null }, operation);
      expect([operation, code === 'access_refused', status === 401]).toEqual([operation, !isAllowed, false]);
    }
  });

  it('let nobody in but where anyone may, without a token, with a wrong one, and after the account was closed', async () => {
    const service = await smallService();
    const token = await openTestAccount(service.office, 'a-1');
    valueIn(await closeAccount(service.office, { account: 'a-1', ...by() }));
    const bearer = (given: string) => ({ authorization: `Bearer ${given}` });
    for (const headers of [{}, bearer(`${token}x`), bearer(token), { cookie: 'gradus=over' }])
      for (const [operation, { status, code }] of await statuses(service, headers)) {
        const isRefused = /^http_(not_signed_in|token_wrong|session_over)$/.test(code);
        expect([operation, isRefused]).toEqual([operation, !isOpen(operation)]);
        expect([operation, status === 401]).toEqual([operation, isRefused]);
      }
  });

  it('stop the start where a route has no row, or is asked otherwise than its row says', async () => {
    const { addRouteTable } = await import('../../src/http/route-table.js');
    const { fastify } = await import('fastify');
    const app = fastify();
    addRouteTable(app);
    const add = (operationId: string, access: 'open' | 'read') => () =>
      app.get(`/${operationId}`, { config: { access }, schema: { operationId } as object }, async () => 'x');
    expect(add('sweepAll', 'read')).toThrow('sweepAll has no row among the permissions');
    expect(add('readCase', 'open')).toThrow('is open, which is not what the permissions say of readCase');
    expect(add('health', 'read')).toThrow('is read, which is not what the permissions say of health');
    expect(add('listCases', 'read')).not.toThrow();
  });

  it('keep casework, verifying and administering apart', () => {
    const of = (...given: Role[]) => new Set<Operation>(permittedTo({ roles: given, units: null }));
    const writes = (operation: Operation): boolean =>
      !/^(read|print|list|like|case|prove|replay|can|follow|health|metrics|openapi|docs)/.test(operation) &&
      typeof permissions[operation] === 'object';
    expect([...of('auditor')].filter(writes)).toEqual([]);
    expect([...of('administrator')].filter((one) => /[cC]ase|decide|Order|Rulebook$/.test(one))).toEqual([
      'readRulebook',
    ]);
    // Both may send a proposal back, and try it; neither may do what the other's signature is for.
    expect([...of('maintainer')].filter((one) => of('publisher').has(one) && writes(one))).toEqual([
      'backtestRulebook',
      'takeBackRulebookProposal',
    ]);
    expect(of('submitter').has('decide')).toBe(false);
    expect(of('decider').has('second')).toBe(false);
    expect(of('decider').has('openAccount')).toBe(false);
  });

  it('limit to units by the path, or not at all: no route that tells of cases escapes', async () => {
    const { app } = await smallService();
    const lists = [
      'listAccountChoices',
      'listAccountNames',
      'listCases',
      'listFollowUps',
      'listOrders',
      'listSecondings',
      'listSubjects',
      'listUnitChoices',
      'listUnitNames',
      'readWords',
      'submitCase',
      'whatIf',
    ];
    const workers: readonly Role[] = ['submitter', 'decider', 'second_decider'];
    const escaping = app.routeTable.filter(({ url, operation }) => {
      const isTheirs = workers.some((role) => can({ roles: [role], units: ['u-1'] }, operation));
      const isOwn = !isTheirs || typeof permissions[operation] === 'string' || lists.includes(operation);
      return !isOwn && !/^\/(v1|p)\/(cases\/:id|letters\/:n|subjects\/:ref)(\/|$|:)/.test(url);
    });
    expect(escaping).toEqual([]);
  });

  it('of an account that is limited to units give it nothing that tells of all', () => {
    const limited = permittedTo({ roles: ['decider', 'maintainer', 'submitter'], units: ['u-1'] });
    for (const whole of [
      'readDigest',
      'printDigest',
      'printReceipt',
      'readMatrix',
      'readStatistics',
      'listStatisticsCases',
      'listWeakLinks',
      'listEntries',
      'readEntry',
      'listLetters',
      'importCases',
      'backtestRulebook',
      'mergeSubjects',
    ] as const)
      expect([whole, limited.includes(whole)]).toEqual([whole, false]);
    expect(limited).toEqual(expect.arrayContaining(['listCases', 'readCase', 'decide', 'listOrders']));
  });
});

describe('a refusal for want of a permission', () => {
  it('stands in the trail, once a minute for each account and operation', async () => {
    let time = Date.parse('2022-07-10T04:00:00Z');
    const { office } = await smallService();
    const service = await serviceOf(office, {}, undefined, { now: () => time });
    const { get, size } = service;
    await tokenFor(office, 'auditor-1');
    await tokenFor(office, 'administrator-1');
    const before = size();
    const ask = (url: string, who: string) => get(url, { 'gradus-actor': who });
    const refused = await ask('/v1/accounts/x', 'clerk-1');
    expect(problemOf(refused)).toMatchObject({ status: 403, code: 'access_refused' });
    await ask('/v1/accounts/y', 'clerk-1');
    expect(size()).toBe(before + 1);
    await ask('/v1/cases', 'administrator-1');
    await ask('/v1/cases/c-1', 'administrator-1');
    expect(size()).toBe(before + 3);
    time += 59_999;
    await ask('/v1/cases', 'administrator-1');
    expect(size()).toBe(before + 3);
    time += 1;
    await ask('/v1/cases', 'administrator-1');
    expect(size()).toBe(before + 4);
    const { entries } = (await ask(`/v1/trail/entries?from=${before}`, 'auditor-1')).json();
    expect(
      entries.map(({ entry }: { entry: { kind: string; actor: object; body: object } }) => [
        entry.kind,
        entry.actor,
        entry.body,
      ]),
    ).toEqual([
      ['access_denied', { id: 'clerk-1', authenticated: true }, { operation: 'readAccount' }],
      ['access_denied', { id: 'administrator-1', authenticated: true }, { operation: 'listCases' }],
      ['access_denied', { id: 'administrator-1', authenticated: true }, { operation: 'readCase' }],
      ['access_denied', { id: 'administrator-1', authenticated: true }, { operation: 'listCases' }],
    ]);
  });

  it('leaves nothing behind of who is not signed in', async () => {
    const { app, size } = await smallService();
    const before = size();
    expect((await app.inject({ method: 'GET', url: '/v1/accounts' })).statusCode).toBe(401);
    expect(size()).toBe(before);
  });
});
