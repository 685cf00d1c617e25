import type { FastifyRequest } from 'fastify';
import { problem } from '../../domain/problem.js';
import { denyAccess } from '../../office/accounts/deny-access.js';
import type { SessionRow } from '../../office/accounts/credentials.js';
import type { Identified } from '../../office/accounts/identify.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { can, type Operation } from '../permissions.js';
import { ProblemsError } from '../problems-error.js';
import { operationOf } from '../route-table.js';

const againAfterMs = 60_000;
const mostRemembered = 10_000;

/** Whether this is the first refusal of the account and operation within a minute. */
function createFirstOfMinute(now: () => number): (account: string, operation: Operation) => boolean {
  const last = new Map<string, number>();
  return (account, operation) => {
    const key = `${account} ${operation}`;
    const time = now();
    const before = last.get(key);
    if (before !== undefined && time - before < againAfterMs) return false;
    if (last.size >= mostRemembered) last.clear();
    last.set(key, time);
    return true;
  };
}

/** Who is signed in, on a route that is not open. */
export function identifiedOf({ identified }: { readonly identified: Identified | null }): Identified {
  if (identified) return identified;
  throw new Error('a route that is open asked who is signed in');
}

/** The session of who signed in with a password. Tokens are refused: one that was lost lets nobody take the account. */
export function sessionUsedBy(request: FastifyRequest): SessionRow {
  const { session } = identifiedOf(request);
  if (session) return session;
  throw new ProblemsError([problem('session_needed')]);
}

/** Refuses what an account may not do, and records that it was asked for. */
export function addAuthorization(app: App, { office, now }: Pick<Context, 'office' | 'now'>): void {
  const isFirst = createFirstOfMinute(now);
  async function record(request: FastifyRequest, account: string, operation: Operation): Promise<void> {
    if (!isFirst(account, operation)) return;
    const denied = await denyAccess(office, { actor: { id: account, authenticated: true }, operation });
    if (!denied.ok) request.log.warn({ codes: denied.error.map(({ code }) => code) }, 'refusal not recorded');
  }
  app.addHook('onRequest', async (request) => {
    const { identified, is404, routeOptions } = request;
    if (is404) return;
    const operation = operationOf(routeOptions);
    const account = identified?.account ?? null;
    if (can(account, operation)) return;
    if (account) await record(request, account.id, operation);
    throw new ProblemsError([problem('access_refused', { operation })]);
  });
}
