import { linkFor } from '../../office/accounts/links.js';
import { openAccount } from '../../office/accounts/open-account.js';
import { listAccounts, readAccount } from '../../office/accounts/read-accounts.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import {
  accountParamsSchema,
  accountQuerySchema,
  accountsSchema,
  accountViewSchema,
  openAccountBodySchema,
  openedAccountSchema,
} from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { accountOf, linkOf } from './account-of.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

const noLink = { link: null, path: null, expires_at: null };

export function addAccounts(app: App, { office, health }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/accounts',
    config: { access: 'read' },
    schema: {
      operationId: 'listAccounts',
      summary: 'List accounts',
      description: 'By id, a page at a time, closed ones among them.',
      tags: ['accounts'],
      querystring: accountQuerySchema,
      response: { 200: accountsSchema },
    },
    handler: async ({ query: { q, state, cursor, limit } }) => {
      const listed = await listAccounts(office, {
        ...(q === undefined ? {} : { q }),
        ...(state === undefined ? {} : { state }),
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      });
      const page = valueOrRefuse(listed, 'query');
      return { accounts: page.accounts.map(accountOf), cursor: page.cursor };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/accounts/:id',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readAccount',
      summary: 'Read an account',
      description: 'What it may do, and whether its person has chosen a password.',
      tags: ['accounts'],
      params: accountParamsSchema,
      querystring: noQuerySchema,
      response: { 200: accountViewSchema },
    },
    handler: async ({ params: { id } }) => accountOf(valueOrRefuse(await readAccount(office, id), 'path')),
  });
  app.route({
    method: 'POST',
    url: '/v1/accounts',
    config: { access: 'write' },
    schema: {
      operationId: 'openAccount',
      summary: 'Open an account',
      description:
        'Recorded, with name and login outside the trail. Answers with a link by which the person chooses a password; ' +
        'a repeated request is answered with another link in its place.',
      tags: ['accounts'],
      headers: writeHeadersSchema,
      querystring: noQuerySchema,
      body: openAccountBodySchema,
      response: { 201: openedAccountSchema },
    },
    handler: async (request, reply) => {
      const opened = await openAccount(office, { sent: request.body, ...askedOf(request) });
      const { account, entry, repeated } = valueOrRefuse(opened, 'body');
      const view = valueOrRefuse(await readAccount(office, account));
      const isWaiting = !view.ready && view.row.closed_seq === null;
      const link = isWaiting ? linkOf(valueOrRefuse(await linkFor(office, account))) : noLink;
      markWritten(reply, health, { repeated }, `/v1/accounts/${account}`);
      return { account: accountOf(view), entry, ...link };
    },
  });
}
