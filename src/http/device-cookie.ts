import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceKnownMs, rememberDevice } from '../office/accounts/known-devices.js';
import type { AttemptFrom } from '../office/accounts/sign-in.js';
import type { Context } from './context.js';
import { networkOf } from './network-of.js';
import { valueOrRefuse } from './problems-error.js';
import { deviceCookie } from './site.js';

const knownBy = ({ cookies, site }: FastifyRequest): string | null =>
  cookies[deviceCookie(site).name] ?? null;

/** Where an attempt to sign in comes from. */
export const attemptFrom = (request: FastifyRequest): AttemptFrom => ({
  address: networkOf(request.ip),
  device: knownBy(request),
});

/** Makes the browser known in which somebody has just signed in. */
export async function knowDevice(
  { office }: Pick<Context, 'office'>,
  request: FastifyRequest,
  reply: FastifyReply,
  account: string,
): Promise<void> {
  const secret = valueOrRefuse(await rememberDevice(office, account, knownBy(request)));
  const { name, options } = deviceCookie(request.site);
  reply.setCookie(name, secret, { ...options, maxAge: deviceKnownMs / 1000 });
}
