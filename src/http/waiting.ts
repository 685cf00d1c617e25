import type { FastifyReply } from 'fastify';
import type { Context } from './context.js';

/** Aborted when nobody waits for the answer any more: the client has gone away, or the service begins to stop. */
export function noLongerWaiting({ raw }: FastifyReply, { closing }: Pick<Context, 'closing'>): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, closing]);
}
