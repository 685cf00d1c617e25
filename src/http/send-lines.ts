import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Sends a stream of lines, whose schema is that of one of them. */
export const sendLines = (reply: FastifyReply, lines: Readable): FastifyReply =>
  reply.type('application/x-ndjson').send(lines);
