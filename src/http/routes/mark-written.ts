import type { FastifyReply } from 'fastify';
import type { Answered } from '../../office/deps.js';
import type { Health } from '../health.js';

/** Marks the answer of a write as new (201, with where it is found) or as that of an earlier request. */
export function markWritten(
  reply: FastifyReply,
  health: Health,
  { repeated }: Answered,
  location: string,
): void {
  health.written();
  reply.code(201).header('location', location);
  if (repeated) reply.header('idempotency-replayed', 'true');
}
