import { recusalRequestOutcomeSchema } from '../../domain/recusal.js';
import { decideRecusalRequest } from '../../office/recusals/decide-recusal-request.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addDecideRecusalRequest(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/recusal-requests/decided',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'decideRecusalRequest',
      summary: 'Record what became of a request for recusal',
      description:
        'Accepted, the person takes no part from then on. With reasons, by another than the person whom it concerns (else 403).',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: recusalRequestOutcomeSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, outcome: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await decideRecusalRequest(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
