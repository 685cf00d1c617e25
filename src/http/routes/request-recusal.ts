import { recusalRequestSchema } from '../../domain/recusal.js';
import { requestRecusal } from '../../office/recusals/request-recusal.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addRequestRecusal(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/recusal-requests',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'requestRecusal',
      summary: 'Record that somebody asks for a recusal',
      description:
        'Whoever the case concerns may ask. It changes nothing until it is decided, and never a recommendation.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: recusalRequestSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, request: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await requestRecusal(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
