import { orderSchema } from '../../domain/order.js';
import { issueOrder } from '../../office/issue-order.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedDueSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { appendedDueOf } from './appended-due-of.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addIssueOrder(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/orders',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'issueOrder',
      summary: 'Issue a written order',
      description:
        'Follows a decision above the first rung on the latest recommendation (else 412), while no appeal is heard (else 409). Due on ' +
        '`due_on`, or `within` a period from the notification, or as the recommendation says. A day past those whose ' +
        'holidays the calendar knows is counted with Monday to Friday as worked, and told as a warning.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: orderSchema,
      response: { 201: appendedDueSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, order: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await issueOrder(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return appendedDueOf(recorded);
    },
  });
}
