import { checkSchema } from '../../domain/follow-up.js';
import { checkFollowUp } from '../../office/followup/check-follow-up.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addCheckFollowUp(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/checks',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'checkFollowUp',
      summary: 'Record what was found when it was looked at again',
      description:
        'It is over when it was found to have held; with `continue` it stays open for another day. Found later not to have held (`not_held`), it is ' +
        'open again, and a closed case with it.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: checkSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, check: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await checkFollowUp(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
