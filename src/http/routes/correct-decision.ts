import { secondedCorrectionSchema } from '../../domain/correction.js';
import { correctDecision } from '../../office/appeals/correct-decision.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { correctedSchema } from '../schemas/appeal-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addCorrectDecision(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/corrections',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'correctDecision',
      summary: 'Correct a decision of the office',
      description:
        'Of the decision that stands (else 412), while no appeal is heard (else 409): it falls, or stands with a milder response. The first version ' +
        'stays; who had letters about it is to be told. From who decided, or agreed to the decision, it is proposed, and recorded ' +
        'when another account agrees (`second`); a newer one takes its place, and what changes in the case ends it.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: secondedCorrectionSchema,
      response: { 201: correctedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, correction: request.body, second: 'acts', ...askedOf(request) } as const;
      const recorded = valueOrRefuse(await correctDecision(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      const { entry, seconding, tell } = recorded;
      return { case: recorded.caseId, entry, seconding, tell };
    },
  });
}
