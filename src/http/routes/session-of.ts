import type { FastifyReply, FastifyRequest } from 'fastify';
import { foldLogin } from '../../domain/account.js';
import { problem } from '../../domain/problem.js';
import { readAccount } from '../../office/accounts/read-accounts.js';
import { endOf, type MadeSession } from '../../office/accounts/sessions.js';
import type { SessionRow } from '../../office/accounts/credentials.js';
import type { Context } from '../context.js';
import { knowDevice } from '../device-cookie.js';
import { permittedTo } from '../permissions.js';
import { ProblemsError, valueOrRefuse } from '../problems-error.js';
import { sessionCookie } from '../site.js';

/** Who is signed in, what they may do, and until when. */
export async function sessionOf(
  { office, limits }: Pick<Context, 'office' | 'limits'>,
  account: string,
  session: SessionRow | null,
) {
  const { row, name, login } = valueOrRefuse(await readAccount(office, account));
  const { id, roles, units } = row;
  return {
    account: id,
    name,
    login,
    roles,
    units,
    permissions: permittedTo(row),
    expires_at: session && endOf(session, limits),
    lasts_ms: session && Math.max(0, session.ends - office.clock()),
  };
}

/** Gives a browser the cookies of a session that has begun, and answers as `GET /v1/session` does. */
export async function begun(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  made: MadeSession,
) {
  const { name, options } = sessionCookie(request.site);
  reply.setCookie(name, made.secret, options);
  await knowDevice(context, request, reply, made.row.account);
  return sessionOf(context, made.row.account, made.row);
}

export function refuseLoginAsPassword(login: string, password: string, at: string): void {
  if (foldLogin(password) === foldLogin(login))
    throw new ProblemsError([problem('password_is_login', {}, { path: at })], 'body');
}
