import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { problem } from '../../domain/problem.js';
import type { App } from '../app.js';
import type { Limits } from '../limits.js';
import { ProblemsError } from '../problems-error.js';

/** Counts a refusal against the address it went to, and refuses with 429 instead when there were too many. */
export type RefusalLimit = (request: FastifyRequest) => Promise<void>;

/**
 * A token could be guessed and paths be searched for if refusals cost nothing. Only what is refused counts, so that
 * nobody who has the token is held up by somebody who has not.
 */
export async function addRefusalLimit(app: App, { refusedPerMinute }: Limits): Promise<RefusalLimit> {
  await app.register(rateLimit, { global: false });
  const count = app.createRateLimit({ max: refusedPerMinute, timeWindow: 60_000 });
  return async (request) => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    const params = { most: refusedPerMinute, seconds: counted.ttlInSeconds };
    throw new ProblemsError([problem('http_too_many_refused', params)]);
  };
}
