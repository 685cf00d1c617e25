import { readNotices } from '../../office/notices/read-notices.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noticesSchema } from '../schemas/notice-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';

export function addReadNotices(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/notices',
    config: { access: 'read' },
    schema: {
      operationId: 'readNotices',
      summary: 'How the sending of notices stands',
      description:
        'The endpoints of the office settings that webhooks are sent to, what waits for each and since when it fails. ' +
        'Of their addresses no more than the host is told.',
      tags: ['notices'],
      querystring: noQuerySchema,
      response: { 200: noticesSchema },
    },
    handler: async () => ({ endpoints: valueOrRefuse(await readNotices(office), 'query') }),
  });
}
