import { recusalSchema } from '../../domain/recusal.js';
import { declareRecusal } from '../../office/declare-recusal.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addDeclareRecusal(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/recusals',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'declareRecusal',
      summary: 'Record that a person takes no part in a case',
      description:
        'From then on that person decides, seconds, orders and verifies nothing in the case (else 403). It changes no recommendation.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: recusalSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, recusal: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await declareRecusal(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
