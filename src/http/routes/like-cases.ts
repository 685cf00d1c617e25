import { likeCases } from '../../office/statistics/like-cases.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { likeCasesSchema } from '../schemas/like-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';

export function addLikeCases(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/like',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'likeCases',
      summary: 'Read what was decided in like cases',
      description:
        'Decisions that stand on subjects of other cases to which the same was recommended by the same rules, and whose ' +
        'facts no condition tells apart from those of this case, by subject. What was decided before binds nobody.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: likeCasesSchema },
    },
    handler: async ({ params: { id: caseId } }) => ({
      case: caseId,
      subjects: valueOrRefuse(await likeCases(office, { caseId }), 'path'),
    }),
  });
}
