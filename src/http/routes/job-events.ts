import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { isEnded } from '../jobs/job.js';
import { jobEvents } from '../jobs/job-events.js';
import { languageOf } from '../language.js';
import { valueOrRefuse } from '../problems-error.js';
import { jobEventSchema } from '../schemas/job-answers.js';
import { jobParamsSchema } from '../schemas/job-bodies.js';
import { noQuerySchema } from '../schemas/parameters.js';

const headersSchema = z.looseObject({
  'last-event-id': z
    .string()
    .regex(/^\d{1,15}$/, 'a number')
    .optional()
    .describe('Number of the last event that was received; those after it are sent.'),
});

/** A stream of events, whose schema is that of their text. */
const stream = (reply: FastifyReply, events: Readable): FastifyReply =>
  // What stands between and gathers answers to send them together would hold them back.
  reply.header('x-accel-buffering', 'no').type('text/event-stream').send(events);

export function addJobEvents(app: App, { jobs, limits }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/jobs/:id/events',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'followJob',
      summary: 'Follow a job',
      description:
        'A stream of server-sent events that ends with the job. When the connection breaks, go on with `Last-Event-ID`.',
      tags: ['jobs'],
      params: jobParamsSchema,
      querystring: noQuerySchema,
      headers: headersSchema,
      response: {
        200: {
          description: 'The events, as they happen.',
          content: { 'text/event-stream': { schema: jobEventSchema } },
        },
        204: z.null().describe('The job has ended, and its last event was received.'),
      },
    },
    handler: async ({ params: { id }, headers }, reply) => {
      const job = valueOrRefuse(jobs.read(id), 'path');
      const said = Number(headers['last-event-id'] ?? 0);
      // A number that this job has not come to is another job's.
      const after = said > job.version ? 0 : said;
      // Clients reconnect after the end of a stream, and stop at an answer without content.
      if (isEnded(job) && after === job.version) return reply.code(204).send(null);
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const events = jobEvents(jobs, {
        id,
        after,
        heartbeatMs: limits.jobHeartbeatMs,
        language: languageOf(headers['accept-language']),
        gone: gone.signal,
      });
      return stream(reply, Readable.from(events, { highWaterMark: 1 }));
    },
  });
}
