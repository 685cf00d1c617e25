import { followUpSchema } from '../../domain/follow-up.js';
import { planFollowUp } from '../../office/followup/plan-follow-up.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedDueSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { appendedDueOf } from './appended-due-of.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addPlanFollowUp(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/follow-ups',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'planFollowUp',
      summary: 'Plan to look again at a subject',
      description:
        'On `due_on`, or `within` a period from today. It rests on no decision, so that a case in which nobody was at ' +
        'fault can be watched to its end. A case is not closed while it is open.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: followUpSchema,
      response: { 201: appendedDueSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, followUp: request.body, ...askedOf(request) };
      const planned = valueOrRefuse(await planFollowUp(office, input), 'body');
      markWritten(reply, health, planned, `/v1/trail/entries/${planned.entry}`);
      return appendedDueOf(planned);
    },
  });
}
