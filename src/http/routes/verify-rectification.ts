import { verificationSchema } from '../../domain/order.js';
import { verifyRectification } from '../../office/verify-rectification.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addVerifyRectification(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/verifications',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'verifyRectification',
      summary: 'Record what a check of an order found',
      description:
        'Corrected, for which there must be a report (else 409), it is closed; found otherwise it is open again. Without a report it can be ' +
        'found unmet once it is due; an immediate one at any time after the notification.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: verificationSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, verification: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await verifyRectification(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
