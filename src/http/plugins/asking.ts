import { z } from 'zod';
import { type Problem, problem } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import type { App, Asking } from '../app.js';
import { ProblemsError } from '../problems-error.js';
import { identifiedOf } from './authorization.js';

export const keyLengthMost = 200;
const keyPattern = /^[\x21-\x7e]{1,200}$/;

/** The headers of every write. */
export const writeHeadersSchema = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(keyPattern, '1 to 200 visible ASCII characters')
    .describe(
      'A new value for every write. Repeated with the same key and the same body, a write is not done again: the ' +
        'recorded answer is given, with `Idempotency-Replayed: true`. Keys are kept for ever.',
    ),
});

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.join(', ');

function checkKey(key: string | undefined): readonly Problem[] {
  if (key === undefined) return [problem('http_key_missing')];
  return keyPattern.test(key)
    ? []
    : [problem('http_key_malformed', { most: keyLengthMost, found: shownText(key) })];
}

/** Puts together who writes and under which key, before anything of the body is read. */
export function addAsking(app: App): void {
  app.decorateRequest('asking', null);
  app.addHook('onRequest', async (request) => {
    if (request.is404 || request.routeOptions.config.access !== 'write') return;
    const key = one(request.headers['idempotency-key']);
    const problems = checkKey(key);
    if (key === undefined || problems.length > 0) throw new ProblemsError(problems, 'header');
    request.asking = { actor: { id: identifiedOf(request).account.id, authenticated: true }, key };
  });
}

/** Who writes, on a route that writes. */
export function askingOf({ asking }: { readonly asking: Asking | null }): Asking {
  if (asking) return asking;
  throw new Error('a route that does not write asked who writes');
}
