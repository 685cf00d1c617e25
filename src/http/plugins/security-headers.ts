import type { FastifyReply } from 'fastify';
import type { App } from '../app.js';

/** Nothing that is answered here is run, framed, kept or told to others. A page replaces the policy by its own. */
export const strictPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': strictPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // Cases are personal data: no browser and no proxy keeps an answer.
  'cache-control': 'no-store',
};

export const setSecurityHeaders = (reply: FastifyReply): FastifyReply => reply.headers(headers);

export function addSecurityHeaders(app: App): void {
  app.addHook('onRequest', async (_request, reply) => {
    setSecurityHeaders(reply);
  });
}
