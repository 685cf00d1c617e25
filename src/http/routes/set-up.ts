import { makeFirstAccount, setupIsOpen } from '../../office/accounts/first-account.js';
import { beginSession } from '../../office/accounts/sessions.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { sessionSchema, setupBodySchema, setupStateSchema } from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { begun, refuseLoginAsPassword } from './session-of.js';

/** The first administrator, whom nobody else can let in. */
export function addSetUp(app: App, context: Context): void {
  const { office, limits, passwords, refusalLimit } = context;
  app.route({
    method: 'GET',
    url: '/v1/setup',
    config: { access: 'open' },
    schema: {
      operationId: 'readSetup',
      summary: 'Whether the first administrator is still to be made',
      description: 'For the pages, which then ask for the link that the service printed.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      response: { 200: setupStateSchema },
    },
    handler: async () => ({ open: valueOrRefuse(await setupIsOpen(office)) }),
  });
  app.route({
    method: 'POST',
    url: '/v1/setup',
    config: { access: 'open', refusals: [404, 409, 429] },
    schema: {
      operationId: 'setUp',
      summary: 'Make the first administrator',
      description:
        'With the link that the service prints at its start as long as there is no administrator. Signs them in.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      body: setupBodySchema,
      response: { 201: sessionSchema },
    },
    handler: async (request, reply) => {
      const { link, password, ...sent } = request.body;
      refuseLoginAsPassword(sent.login, password, '/password');
      await refusalLimit(request);
      const hash = await passwords.hash(password);
      const account = valueOrRefuse(await makeFirstAccount(office, { link, sent, password: hash }), 'body');
      const made = valueOrRefuse(await beginSession(office, account, limits));
      reply.code(201);
      return begun(context, request, reply, made);
    },
  });
}
