import { evaluationSchema } from '../../domain/evaluation.js';
import { requestEvaluation } from '../../office/followup/request-evaluation.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { madeSchema } from '../schemas/recommendation-answers.js';
import { askedOf } from './asked-of.js';
import { madeOf } from './made-of.js';
import { markWritten } from './mark-written.js';

export function addRequestEvaluation(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/evaluations',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'requestEvaluation',
      summary: 'Evaluate again without new facts',
      description:
        'Recommends anew for the named subjects, or for all, on the facts that the case has: after what an order came ' +
        'to, or when a recommendation no longer fits the rules or the histories (409 on deciding). With a reason.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: evaluationSchema,
      response: { 201: madeSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, evaluation: request.body, ...askedOf(request) };
      const made = valueOrRefuse(await requestEvaluation(office, input), 'body');
      markWritten(reply, health, made, `/v1/cases/${caseId}/recommendations`);
      return madeOf(made);
    },
  });
}
