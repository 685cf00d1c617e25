import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { exportTrail } from '../../office/export-trail.js';
import { trailLines } from '../../office/trail-lines.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { identifiedOf } from '../plugins/authorization.js';
import { ProblemsError, valueOrRefuse } from '../problems-error.js';
import { sendLines } from '../send-lines.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { numberedEntrySchema } from '../schemas/trail-answers.js';

/** The lines as they stand in a file. What has begun to go out can only be broken off, which its reader notices. */
async function* fileOf({ office }: Context, size: number, { log }: FastifyRequest) {
  for await (const line of trailLines(office, size)) {
    if (!line.ok) {
      log.error({ codes: line.error.map(({ code }) => code) }, 'export broken off');
      throw new ProblemsError(line.error);
    }
    yield line.value;
  }
}

export function addTrailExport(app: App, context: Context): void {
  const { office, health } = context;
  app.route({
    method: 'GET',
    url: '/v1/trail/export',
    // Asking for its headers alone would record it all the same.
    exposeHeadRoute: false,
    config: { access: 'read' },
    schema: {
      operationId: 'readTrailExport',
      summary: 'Take out the whole trail',
      description:
        'All entries that the newest checkpoint covers, one a line, as `gradus trail export` writes them. The checkpoint ' +
        'is in the header `Gradus-Checkpoint`, in base64. That it was taken out is recorded first (`export_made`): by ' +
        'whom, how many entries, and the root of the tree over them.',
      tags: ['trail'],
      querystring: noQuerySchema,
      response: {
        200: {
          description: 'One entry a line.',
          content: { 'application/x-ndjson': { schema: numberedEntrySchema } },
        },
      },
    },
    handler: async (request, reply) => {
      const actor = { id: identifiedOf(request).account.id, authenticated: true };
      const { checkpoint, entry } = valueOrRefuse(await exportTrail(office, { actor }));
      health.written();
      request.log.info({ entry, entries: checkpoint.size }, 'trail taken out');
      reply
        .header('gradus-checkpoint', Buffer.from(checkpoint.note, 'utf8').toString('base64'))
        .header('content-disposition', 'attachment; filename="trail.jsonl"');
      return sendLines(reply, Readable.from(fileOf(context, checkpoint.size, request)));
    },
  });
}
