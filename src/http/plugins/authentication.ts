import cookie from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { problem } from '../../domain/problem.js';
import { identify, noteUse, type Shown } from '../../office/accounts/identify.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { ProblemsError, valueOrRefuse } from '../problems-error.js';
import { sessionCookie } from '../site.js';
import type { RefusalLimit } from './refusal-limit.js';

const bearer = /^Bearer +([\x21-\x7e]{1,512})$/i;

/** What a request shows of who it is from. A token stands before a cookie: who sends one means it. */
function shownBy({ headers, cookies, site }: FastifyRequest): Shown | null {
  if (headers.authorization !== undefined) return { token: bearer.exec(headers.authorization)?.[1] ?? '' };
  const session = cookies[sessionCookie(site).name];
  return session === undefined ? null : { session };
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a form of another site can send without being asked for leave first. */
const formTypes = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * A browser sends the cookie with whatever a page makes it send, so that a request which changes something must be seen
 * to come from a page of ours: the browser says so, and a form could not have made it. (A wrong Origin was refused
 * before; that SameSite is strict is a second lock, not the first.)
 */
function isFromOwnPage({ method, headers, site }: FastifyRequest): boolean {
  if (safeMethods.has(method)) return true;
  const isOwn = headers.origin?.toLowerCase() === site || headers['sec-fetch-site'] === 'same-origin';
  const type = headers['content-type'];
  const isNoForm =
    method !== 'POST' ||
    headers['idempotency-key'] !== undefined ||
    (type !== undefined && !formTypes.test(type));
  return isOwn && isNoForm;
}

/**
 * Finds out who a request is from, before anything of its body is read; the account as it stands now, so that what was
 * changed or closed meanwhile holds from this request on.
 */
export async function addAuthentication(
  app: App,
  { office, limits }: Pick<Context, 'office' | 'limits'>,
  limit: RefusalLimit,
): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('identified', null);
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (request.is404 || access === 'open' || access === 'address') return;
    const shown = shownBy(request);
    const found = shown && valueOrRefuse(await identify(office, shown, limits));
    if (!found) {
      await limit(request);
      const code = shown
        ? 'token' in shown
          ? 'http_token_wrong'
          : 'http_session_over'
        : 'http_not_signed_in';
      throw new ProblemsError([problem(code)]);
    }
    if (found.session && !isFromOwnPage(request)) throw new ProblemsError([problem('http_page_unproved')]);
    request.identified = found;
    // What cannot be noted is no reason to refuse: the disk may be full, and reading go on.
    const noted = await noteUse(office, found);
    if (!noted.ok) request.log.warn({ codes: noted.error.map(({ code }) => code) }, 'use not noted');
  });
}
