import { problem } from '../../domain/problem.js';
import { ok } from '../../domain/result.js';
import { changePassword } from '../../office/accounts/choose-password.js';
import { provePassword } from '../../office/accounts/sign-in.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { attemptFrom } from '../device-cookie.js';
import { sessionUsedBy } from '../plugins/authorization.js';
import { ProblemsError, valueOrRefuse } from '../problems-error.js';
import { nothingSchema, passwordBodySchema } from '../schemas/account-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { refuseLoginAsPassword } from './session-of.js';

const wrong = (): ProblemsError =>
  new ProblemsError([problem('password_wrong', {}, { path: '/current' })], 'body');

export function addChangePassword(app: App, { office, passwords, refusalLimit }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/session::password',
    config: { access: 'read', refusals: [429] },
    schema: {
      operationId: 'changePassword',
      summary: 'Change the own password',
      description:
        'With the one that holds now, whose guessing is locked as signing in is. All other sessions end.',
      tags: ['accounts'],
      querystring: noQuerySchema,
      body: passwordBodySchema,
      response: { 204: nothingSchema },
    },
    handler: async (request, reply) => {
      const { account, secret: kept } = sessionUsedBy(request);
      const { current, next } = request.body;
      await refusalLimit(request);
      const own = await office.store.read(async ({ credentials }) =>
        ok((await credentials.find('credential', { account }))[0]),
      );
      const credential = valueOrRefuse(own);
      if (!credential) throw wrong();
      const { login } = credential;
      refuseLoginAsPassword(login, next, '/next');
      const proved = await provePassword(office, {
        login,
        password: current,
        from: attemptFrom(request),
        verify: passwords.verify,
      });
      if (!proved.ok && proved.error.some(({ code }) => code === 'sign_in_wrong')) throw wrong();
      const before = valueOrRefuse(proved).password;
      if (before === null) throw wrong();
      const password = await passwords.hash(next);
      const isChanged = valueOrRefuse(await changePassword(office, { account, before, password, kept }));
      if (!isChanged) throw wrong();
      return reply.code(204).send(null);
    },
  });
}
