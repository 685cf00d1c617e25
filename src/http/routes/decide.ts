import { secondedDecisionSchema } from '../../domain/decision.js';
import { decide } from '../../office/decide.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { decidedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addDecide(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/decisions',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'decide',
      summary: 'Record a decision',
      description:
        'Records what a person decided for one subject, with reasons. It rests on the latest recommendation of the ' +
        'subject (else 412), which must still hold under the rules and the history of today (else 409). Where an appeal ' +
        'or a correction changed an earlier decision of the case, nothing severer is decided any more (else 409). The top ' +
        'rung, every response severer than recommended and what the rung asks it for need a second person: the decision ' +
        'is then proposed, and recorded when another account agrees (`second`). A newer decision takes its place.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: secondedDecisionSchema,
      response: { 201: decidedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const decided = valueOrRefuse(
        await decide(office, { caseId, decision: request.body, second: 'acts', ...askedOf(request) }),
        'body',
      );
      const { entry, departure, seconding, appealUntil } = decided;
      markWritten(reply, health, decided, `/v1/trail/entries/${entry}`);
      return { case: decided.caseId, entry, departure, seconding, appeal_until: appealUntil };
    },
  });
}
