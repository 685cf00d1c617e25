import { endSession } from '../../office/accounts/sessions.js';
import { signIn } from '../../office/accounts/sign-in.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { attemptFrom } from '../device-cookie.js';
import { identifiedOf } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import { nothingSchema, sessionSchema, signInBodySchema } from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { sessionCookie } from '../site.js';
import { begun, sessionOf } from './session-of.js';

/** Signing in and out. */
export function addSession(app: App, context: Context): void {
  const { office, limits, passwords, refusalLimit } = context;
  app.route({
    method: 'POST',
    url: '/v1/session',
    config: { access: 'open', refusals: [401, 429] },
    schema: {
      operationId: 'signIn',
      summary: 'Sign in',
      description:
        'Sets the cookie of a session, and one by which the browser is known. After five attempts that failed the ' +
        'login is locked, for a minute and then twice as long each time, at most for an hour: in a browser that is ' +
        'known to it for that browser alone, else for the address, and after a hundred for all that are not known. ' +
        'Whether anybody has the login is not told.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      body: signInBodySchema,
      response: { 200: sessionSchema },
    },
    handler: async (request, reply) => {
      // Each attempt counts, since each costs what makes guessing slow.
      await refusalLimit(request);
      const { login, password } = request.body;
      const from = attemptFrom(request);
      const asked = { login, password, from, verify: passwords.verify, times: limits };
      return begun(context, request, reply, valueOrRefuse(await signIn(office, asked)));
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/session',
    config: { access: 'read' },
    schema: {
      operationId: 'readSession',
      summary: 'Who is signed in',
      description: 'With what the account may do now; 401 where nobody is.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      response: { 200: sessionSchema },
    },
    handler: async (request) => {
      const { account, session } = identifiedOf(request);
      return sessionOf(context, account.id, session);
    },
  });
  app.route({
    method: 'DELETE',
    url: '/v1/session',
    config: { access: 'read' },
    schema: {
      operationId: 'signOut',
      summary: 'Sign out',
      description: 'Ends the session of the cookie. A token is ended with `DELETE /v1/tokens/{id}`.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      response: { 204: nothingSchema },
    },
    handler: async (request, reply) => {
      const { account, session } = identifiedOf(request);
      const { name, options } = sessionCookie(request.site);
      // Ended by another request meanwhile is ended as well.
      if (session) await endSession(office, { account: account.id, id: session.id });
      return reply.clearCookie(name, options).code(204).send(null);
    },
  });
}
