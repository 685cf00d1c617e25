import { endOf, endSession, listSessions } from '../../office/accounts/sessions.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { identifiedOf } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import { nothingSchema, sessionParamsSchema, sessionsSchema } from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';

export function addSessions(app: App, { office, limits }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/sessions',
    config: { access: 'read' },
    schema: {
      operationId: 'listSessions',
      summary: 'List the own sessions',
      description: 'Those that go on, the latest used first.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      response: { 200: sessionsSchema },
    },
    handler: async (request) => {
      const { account, session } = identifiedOf(request);
      const rows = valueOrRefuse(await listSessions(office, account.id, limits));
      return {
        sessions: rows.map((row) => ({
          id: row.id,
          created_at: row.created,
          seen_at: row.seen,
          expires_at: endOf(row, limits),
          current: row.id === session?.id,
        })),
      };
    },
  });
  app.route({
    method: 'DELETE',
    url: '/v1/sessions/:id',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'endSession',
      summary: 'End a session',
      description: 'One of your own; an administrator ends that of anyone.',
      tags: ['accounts'],
      params: sessionParamsSchema,
      querystring: noQuerySchema,
      response: { 204: nothingSchema },
    },
    handler: async (request, reply) => {
      const { id: own, administers } = identifiedOf(request).account;
      const { id } = request.params;
      valueOrRefuse(await endSession(office, { account: administers ? null : own, id }), 'path');
      return reply.code(204).send(null);
    },
  });
}
