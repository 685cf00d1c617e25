import { urgingSchema } from '../../domain/urging.js';
import { recordUrging } from '../../office/followup/record-urging.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addRecordUrging(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/urgings',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'recordUrging',
      summary: 'Record an urging on the spot',
      description: 'That a person urged a subject on a day. It is no order: nothing is due by it.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: urgingSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, urging: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await recordUrging(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
