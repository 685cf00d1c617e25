import { appealOutcomeSchema } from '../../domain/appeal.js';
import { decideAppeal } from '../../office/decide-appeal.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addDecideAppeal(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/appeal-decisions',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'decideAppeal',
      summary: 'Record what became of an appeal',
      description:
        'Upheld, the decision is final; varied, it stands with a milder response; set aside, it falls, and the subject is to be decided on ' +
        'anew, never more severely. Its orders fall unless it is upheld. Who decided first does not decide the appeal (else 403).',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: appealOutcomeSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, appeal: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await decideAppeal(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
