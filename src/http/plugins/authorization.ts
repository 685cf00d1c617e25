import { createHash, timingSafeEqual } from 'node:crypto';
import { type Problem, problem } from '../../domain/problem.js';
import type { App } from '../app.js';
import { ProblemsError } from '../problems-error.js';
import type { RefusalLimit } from './refusal-limit.js';

const bearer = /^Bearer +([\x21-\x7e]{1,512})$/i;

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Digests are compared, in constant time: neither the token's length nor how much of it was right can be measured. */
function checkToken(header: string | undefined, expected: Buffer): Problem | undefined {
  if (header === undefined) return problem('http_token_missing');
  const given = bearer.exec(header)?.[1];
  const isRight = given !== undefined && timingSafeEqual(digest(given), expected);
  return isRight ? undefined : problem('http_token_wrong');
}

/** Asks for the token on every route that is not open, before anything of the body is read. */
export function addAuthorization(app: App, token: string, limit: RefusalLimit): void {
  const expected = digest(token);
  app.addHook('onRequest', async (request) => {
    if (request.is404 || request.routeOptions.config.access === 'open') return;
    const refused = checkToken(request.headers.authorization, expected);
    if (!refused) return;
    await limit(request);
    throw new ProblemsError([refused]);
  });
}
