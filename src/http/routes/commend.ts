import { commendationSchema } from '../../domain/commendation.js';
import { commend } from '../../office/proposals/commend.js';
import { readCommendations } from '../../office/proposals/read-commendations.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import {
  commendationsQuerySchema,
  commendationsSchema,
  recordedSchema,
} from '../schemas/proposal-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addCommend(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/commendations',
    config: { access: 'write' },
    schema: {
      operationId: 'commend',
      summary: 'Record a commendation',
      description:
        'A good deed that is made known. It makes up for no lapse: no evaluation and no history reads it.',
      tags: ['proposals'],
      headers: writeHeadersSchema,
      querystring: noQuerySchema,
      body: commendationSchema,
      response: { 201: recordedSchema },
    },
    handler: async (request, reply) => {
      const input = { commendation: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await commend(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { entry: recorded.entry };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/commendations',
    config: { access: 'read' },
    schema: {
      operationId: 'listCommendations',
      summary: 'List commendations',
      description: 'A page of commendations, the latest recorded first.',
      tags: ['proposals'],
      querystring: commendationsQuerySchema,
      response: { 200: commendationsSchema },
    },
    handler: async ({ query: { ref, cursor, limit } }) => {
      const asked = {
        ...(ref === undefined ? {} : { ref }),
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
        personal: true,
      };
      const page = valueOrRefuse(await readCommendations(office, asked), 'query');
      const commendations = page.commendations.map(({ caseId, ...one }) => ({ ...one, case: caseId }));
      return { commendations, cursor: page.cursor };
    },
  });
}
