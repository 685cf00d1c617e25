import { appealSchema } from '../../domain/appeal.js';
import { lodgeAppeal } from '../../office/lodge-appeal.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addLodgeAppeal(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/appeals',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'lodgeAppeal',
      summary: 'Record an appeal',
      description:
        'Against the decision that stands (else 412), by its last day of appeal (else 422). To appeal is a right and makes nothing severer; ' +
        'what it suspends while it is heard is for the rulebook to say.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: appealSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, appeal: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await lodgeAppeal(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
