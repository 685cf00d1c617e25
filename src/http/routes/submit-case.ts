import { caseSchema } from '../../domain/case.js';
import { submitCase } from '../../office/submit-case.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { submittedSchema } from '../schemas/recommendation-answers.js';
import { askedOf } from './asked-of.js';
import { madeOf } from './made-of.js';
import { markWritten } from './mark-written.js';

export function addSubmitCase(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'submitCase',
      summary: 'Submit a case',
      description:
        'Records the case and answers with a recommendation for every subject. Case and recommendations are one ' +
        'transaction, and are durable before the answer goes out. A fact that is left out or null is unknown.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      querystring: noQuerySchema,
      body: caseSchema,
      response: { 201: submittedSchema },
    },
    handler: async (request, reply) => {
      const made = valueOrRefuse(
        await submitCase(office, { case: request.body, ...askedOf(request) }),
        'body',
      );
      markWritten(reply, health, made, `/v1/cases/${made.caseId}`);
      // From what was recommended, not from the case: a repeated request gets the status of that time.
      const isAsked = made.recommendations.some(({ recommendation }) => recommendation.ask.length > 0);
      return {
        ...madeOf(made),
        status: isAsked ? ('awaiting_facts' as const) : ('awaiting_decision' as const),
      };
    },
  });
}
