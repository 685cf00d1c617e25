import { matrixBlocks } from '../../office/digest/matrix-blocks.js';
import { showMatrix } from '../../office/digest/show-digest.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { matrixAnswerSchema, matrixQuerySchema } from '../schemas/overview-answers.js';
import { noLongerWaiting } from '../waiting.js';
import { jsonOrMarkdown, sentAsMarkdown } from './send-document.js';

export function addReadMatrix(app: App, { office, closing }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/matrix',
    config: { access: 'read' },
    schema: {
      operationId: 'readMatrix',
      summary: 'Read the supervision matrix',
      description:
        'Units under supervision by stages of duty, cells without any report among them: that there are no reports does ' +
        'not say that there are no problems. Rows with something overdue come first, then those with open cases, then ' +
        'those that nobody visited. No person is a row. What is new is compared with as many days before the period.',
      tags: ['overview'],
      querystring: matrixQuerySchema,
      response: { 200: jsonOrMarkdown(matrixAnswerSchema) },
    },
    handler: async (request, reply) => {
      const { on, days, before, party, metric = 'open', format } = request.query;
      const shown = valueOrRefuse(
        await showMatrix(office, {
          personal: true,
          stop: noLongerWaiting(reply, { closing }),
          ...(on === undefined ? {} : { on }),
          ...(days === undefined ? {} : { days }),
          ...(before === undefined ? {} : { before }),
          ...(party === undefined ? {} : { party }),
        }),
        'query',
      );
      const blocks = (language: 'zh' | 'en') => matrixBlocks(shown, language, metric);
      if (sentAsMarkdown(request, reply, format, blocks)) return reply;
      const { content, ...beside } = shown;
      return { matrix: content, ...beside };
    },
  });
}
