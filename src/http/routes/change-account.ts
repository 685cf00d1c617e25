import { changeRoles } from '../../office/accounts/change-roles.js';
import { closeAccount } from '../../office/accounts/close-account.js';
import { makeLink } from '../../office/accounts/links.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { accountParamsSchema, changeRolesBodySchema, madeLinkSchema } from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { recordedSchema } from '../schemas/proposal-answers.js';
import { linkOf } from './account-of.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

/** What an administrator does to an account that is open. */
export function addChangeAccount(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/accounts/:id/roles',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'changeAccountRoles',
      summary: 'Give an account other roles and units',
      description:
        'They hold from its next request on. Nobody changes their own, and the last administrator stays one.',
      tags: ['accounts'],
      headers: writeHeadersSchema,
      params: accountParamsSchema,
      querystring: noQuerySchema,
      body: changeRolesBodySchema,
      response: { 201: recordedSchema },
    },
    handler: async (request, reply) => {
      const { id: account } = request.params;
      const changed = await changeRoles(office, { account, sent: request.body, ...askedOf(request) });
      const recorded = valueOrRefuse(changed);
      markWritten(reply, health, recorded, `/v1/accounts/${account}`);
      return { entry: recorded.entry };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/accounts/:id/closing',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'closeAccount',
      summary: 'Close an account',
      description: 'For good, with its password, sessions and tokens. The last administrator stays.',
      tags: ['accounts'],
      headers: writeHeadersSchema,
      params: accountParamsSchema,
      querystring: noQuerySchema,
      response: { 201: recordedSchema },
    },
    handler: async (request, reply) => {
      const { id: account } = request.params;
      const recorded = valueOrRefuse(await closeAccount(office, { account, ...askedOf(request) }), 'path');
      markWritten(reply, health, recorded, `/v1/accounts/${account}`);
      return { entry: recorded.entry };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/accounts/:id/link',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'makeAccountLink',
      summary: 'Make a link for choosing a password',
      description:
        'In the place of those before it; recorded, since who has it can act in the name of the account. What the ' +
        'person has now holds until the link is used. A repeated request is answered with another link.',
      tags: ['accounts'],
      headers: writeHeadersSchema,
      params: accountParamsSchema,
      querystring: noQuerySchema,
      response: { 201: madeLinkSchema },
    },
    handler: async (request, reply) => {
      const { id: account } = request.params;
      const made = valueOrRefuse(await makeLink(office, { account, ...askedOf(request) }), 'path');
      markWritten(reply, health, made, `/v1/accounts/${account}`);
      return { entry: made.entry, ...linkOf(made) };
    },
  });
}
