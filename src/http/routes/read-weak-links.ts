import { listWeakLinks } from '../../office/proposals/list-weak-links.js';
import { weakLinksView } from '../../office/proposals/weak-links-view.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { weakLinksQuerySchema, weakLinksSchema } from '../schemas/proposal-answers.js';

export function addReadWeakLinks(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/weak-links',
    config: { access: 'read' },
    schema: {
      operationId: 'listWeakLinks',
      summary: 'Find weak links',
      description:
        "Lapses alike in several units, by the rules of the office's settings, among the cases found in the windows that " +
        'end on a day. A case that was settled, decided on the first rung, or set aside does not count.',
      tags: ['proposals'],
      querystring: weakLinksQuerySchema,
      response: { 200: weakLinksSchema },
    },
    handler: async ({ query: { on } }) =>
      weakLinksView(valueOrRefuse(await listWeakLinks(office, on === undefined ? {} : { on }), 'query')),
  });
}
