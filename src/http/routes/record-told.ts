import { correctionToldSchema } from '../../domain/correction.js';
import { recordTold } from '../../office/appeals/record-told.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addRecordTold(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/corrections/told',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'recordTold',
      summary: 'Record who was told that a decision was changed',
      description:
        'The readers of the first version, by their ids or the entries of their letters; left out, everybody who was not told yet.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: correctionToldSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, told: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await recordTold(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
