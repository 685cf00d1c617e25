import { caseRecommendations } from '../../office/case-recommendations.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { caseRecommendationsSchema } from '../schemas/recommendation-answers.js';
import { recommendationOf } from './made-of.js';

export function addCaseRecommendations(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/recommendations',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'caseRecommendations',
      summary: 'Read the recommendations of a case',
      description:
        'All that were made, as they were shown, the newest first; each is checked against its recorded hash.',
      tags: ['cases', 'recommendations'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: caseRecommendationsSchema },
    },
    handler: async ({ params: { id: caseId } }) => {
      const made = valueOrRefuse(await caseRecommendations(office, { caseId }), 'path');
      const recommendations = made.map((each) => ({
        entry: each.seq,
        caused_by: each.causedBy,
        latest: each.latest,
        history: each.history,
        history_as_of: each.historyAsOf,
        structure_sha256: each.structureSha256,
        ...recommendationOf(each.recommendation),
      }));
      return { case: caseId, recommendations };
    },
  });
}
