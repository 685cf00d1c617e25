import { hearingSchema } from '../../domain/hearing.js';
import { recordHearing } from '../../office/record-hearing.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addRecordHearing(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/hearings',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'recordHearing',
      summary: 'Record that a subject was heard',
      description: 'To be heard is a right: it changes no recommendation, and some decisions need it.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: hearingSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, hearing: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await recordHearing(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
}
