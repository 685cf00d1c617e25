import { readAccount } from '../../office/accounts/read-accounts.js';
import { endSessionsOf } from '../../office/accounts/sessions.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { accountParamsSchema, endedSessionsSchema } from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';

export function addAccountSessions(app: App, { office }: Context): void {
  app.route({
    method: 'DELETE',
    url: '/v1/accounts/:id/sessions',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'endAccountSessions',
      summary: 'End the sessions of an account',
      description: 'All of them, from their next requests on. Password and tokens hold.',
      tags: ['accounts'],
      params: accountParamsSchema,
      querystring: noQuerySchema,
      response: { 200: endedSessionsSchema },
    },
    handler: async ({ params: { id } }) => {
      valueOrRefuse(await readAccount(office, id), 'path');
      return { ended: valueOrRefuse(await endSessionsOf(office, id)) };
    },
  });
}
