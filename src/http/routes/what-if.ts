import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { caseSchema } from '../../domain/case.js';
import { whatIf } from '../../office/what-if.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { whatIfAnswerSchema } from '../schemas/recommendation-answers.js';
import { recommendationOf } from './made-of.js';

const querySchema = z.strictObject({
  on: dateSchema.optional().describe('Day of the evaluation, as YYYY-MM-DD; today unless said.'),
});

export function addWhatIf(app: App, { office }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/recommendations',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'whatIf',
      summary: 'Ask what would be recommended',
      description:
        'Evaluates a case as if it were submitted; nothing is recorded. Facts may be given on either level, and those ' +
        'that the service would compute may be given too.',
      tags: ['recommendations'],
      querystring: querySchema,
      body: caseSchema,
      response: { 200: whatIfAnswerSchema },
    },
    handler: async ({ body, query }) => {
      const { on } = query;
      const answers = await whatIf(office, { case: body, ...(on === undefined ? {} : { on }) });
      const made = valueOrRefuse(answers, 'body');
      return { recommendations: made.map(({ recommendation }) => recommendationOf(recommendation)) };
    },
  });
}
