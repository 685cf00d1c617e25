import type { TokenRow } from '../../office/accounts/credentials.js';
import { endToken, listTokens, makeToken } from '../../office/accounts/tokens.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { identifiedOf, sessionUsedBy } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import {
  madeTokenSchema,
  nothingSchema,
  tokenBodySchema,
  tokenParamsSchema,
  tokensSchema,
} from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';

const tokenOf = ({ id, label, created, expires_on, used_on }: TokenRow) => ({
  id,
  label,
  created_at: created,
  expires_on,
  used_on,
});

/** Tokens with which programs act in the name of an account, and may do what it may. */
export function addTokens(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/tokens',
    config: { access: 'read' },
    schema: {
      operationId: 'listTokens',
      summary: 'List the own tokens',
      description: 'The newest first, also those whose last day is over.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      response: { 200: tokensSchema },
    },
    handler: async (request) => {
      const rows = valueOrRefuse(await listTokens(office, identifiedOf(request).account.id));
      return { tokens: rows.map(tokenOf) };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/tokens',
    config: { access: 'read' },
    schema: {
      operationId: 'makeToken',
      summary: 'Make a token',
      description:
        'For a program that acts in your name. It is shown once. Wants a person who signed in with a password: a ' +
        'token makes no other one.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      body: tokenBodySchema,
      response: { 201: madeTokenSchema },
    },
    handler: async (request, reply) => {
      const { account } = sessionUsedBy(request);
      const { label, expires_on: expiresOn } = request.body;
      const { token, row } = valueOrRefuse(await makeToken(office, account, { label, expiresOn }), 'body');
      reply.code(201);
      return { ...tokenOf(row), token };
    },
  });
  app.route({
    method: 'DELETE',
    url: '/v1/tokens/:id',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'endToken',
      summary: 'End a token',
      description: 'One of your own, from its next request on.',
      tags: ['accounts'],
      params: tokenParamsSchema,
      querystring: noQuerySchema,
      response: { 204: nothingSchema },
    },
    handler: async (request, reply) => {
      const account = identifiedOf(request).account.id;
      valueOrRefuse(await endToken(office, { account, id: request.params.id }), 'path');
      return reply.code(204).send(null);
    },
  });
}
