import { recusalLiftedSchema } from '../../domain/recusal.js';
import { liftRecusal } from '../../office/recusals/lift-recusal.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addLiftRecusal(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/recusals/lifted',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'liftRecusal',
      summary: 'Record that a recused person may take part again',
      description:
        'With reasons, by another than the person who was recused (else 403). It changes no recommendation.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: recusalLiftedSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, lifting: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await liftRecusal(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
