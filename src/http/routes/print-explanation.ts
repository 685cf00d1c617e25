import { letterReview } from '../../office/letters/letter-review.js';
import { readExplanation } from '../../office/explanation/read-explanation.js';
import { nameSchema } from '../../domain/identifiers.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { explanationPage } from '../pages/explanation/explanation-page.js';
import { tellingOf } from '../pages/explanation/telling.js';
import { renderPage } from '../pages/render-page.js';
import { frameOf, pageAnswer, pageQuerySchema, sendPage } from '../pages/send-page.js';
import { valueOrRefuse } from '../problems-error.js';
import { countSchema } from '../schemas/count.js';
import { caseParamsSchema } from '../schemas/parameters.js';

const querySchema = pageQuerySchema.extend({
  subject: nameSchema.optional().describe('Whose recommendation; that of any subject unless said.'),
  entry: countSchema(0).optional().describe('Entry of the recommendation; the latest unless said.'),
});

export function addPrintExplanation(app: App, context: Context): void {
  const { office } = context;
  app.route({
    method: 'GET',
    url: '/p/cases/:id/explanation',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'printExplanation',
      summary: 'Print the explanation of a recommendation',
      description:
        'A file note: for whom and what, the facts with their sources, every reason, what would change it, what is not ' +
        'known, the versions of the rules, the rights; behind it all rules with their conditions.',
      tags: ['pages'],
      params: caseParamsSchema,
      querystring: querySchema,
      response: pageAnswer,
    },
    handler: async (request, reply) => {
      const { lang, subject, entry } = request.query;
      const asked = { caseId: request.params.id, subject, entry, personal: true };
      const explanation = valueOrRefuse(await readExplanation(office, asked));
      const frame = frameOf(request, context, lang);
      const { letters } = office.settings;
      const matter = { rulebook: explanation.rulebook, row: { appeal_until: null } };
      const review = letterReview(letters, matter, frame.language);
      const telling = tellingOf(explanation, frame, review.ok ? review.value : null);
      return sendPage(reply, renderPage(frame, explanationPage(telling)));
    },
  });
}
