import { closingSchema } from '../../domain/closing.js';
import { closeCase } from '../../office/followup/close-case.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addCloseCase(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/closing',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'closeCase',
      summary: 'Close a case',
      description:
        'With reasons. Refused (409) with everything that stands open, each with its entry: a subject that is not decided on, an appeal, an ' +
        'order that no verified correction has closed, a follow-up. What comes up later opens the case again.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: closingSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, closing: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await closeCase(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
