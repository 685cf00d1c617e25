import { supplementSchema } from '../../domain/supplement.js';
import { supplementFacts } from '../../office/supplement-facts.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { madeSchema } from '../schemas/recommendation-answers.js';
import { askedOf } from './asked-of.js';
import { madeOf } from './made-of.js';
import { markWritten } from './mark-written.js';

export function addSupplementFacts(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/facts',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'supplementFacts',
      summary: 'Answer what was asked, or correct facts',
      description:
        'Adds facts to a case, with where they are known from, and recommends anew for every subject that they ' +
        'concern. A null takes a fact back. Nothing earlier is changed: it stays in the trail.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: supplementSchema,
      response: { 201: madeSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, supplement: request.body, ...askedOf(request) };
      const made = valueOrRefuse(await supplementFacts(office, input), 'body');
      markWritten(reply, health, made, `/v1/cases/${caseId}/recommendations`);
      return madeOf(made);
    },
  });
}
