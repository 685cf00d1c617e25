import type { App } from '../app.js';
import type { Context } from '../context.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { officeSchema } from '../schemas/service-answers.js';

export function addReadOffice(app: App, { office: { settings } }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/office',
    config: { access: 'read' },
    schema: {
      operationId: 'readOffice',
      summary: 'Which office this is',
      description: 'What its settings say of itself, as the service read them when it started.',
      tags: ['service'],
      querystring: noQuerySchema,
      response: { 200: officeSchema },
    },
    handler: async () => ({ name: settings.name, time_zone: settings.time_zone }),
  });
}
