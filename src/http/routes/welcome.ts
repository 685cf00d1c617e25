import { choosePassword, credentialOfLink } from '../../office/accounts/choose-password.js';
import { beginSession } from '../../office/accounts/sessions.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { sessionSchema, welcomeBodySchema } from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { begun, refuseLoginAsPassword } from './session-of.js';

export function addWelcome(app: App, context: Context): void {
  const { office, limits, passwords, refusalLimit } = context;
  app.route({
    method: 'POST',
    url: '/v1/welcome',
    config: { access: 'open', refusals: [404, 429] },
    schema: {
      operationId: 'welcome',
      summary: 'Choose a password',
      description:
        'With a link that an administrator handed out, for a new account or in the place of a password that was ' +
        'forgotten: then all sessions and tokens of the account end. Signs the person in.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      body: welcomeBodySchema,
      response: { 200: sessionSchema },
    },
    handler: async (request, reply) => {
      const { link, password } = request.body;
      await refusalLimit(request);
      const { login } = valueOrRefuse(await credentialOfLink(office, link), 'body');
      refuseLoginAsPassword(login, password, '/password');
      const hash = await passwords.hash(password);
      const account = valueOrRefuse(await choosePassword(office, { link, password: hash }), 'body');
      const made = valueOrRefuse(await beginSession(office, account, limits));
      return begun(context, request, reply, made);
    },
  });
}
