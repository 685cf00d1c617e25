import { digestBlocks } from '../../office/digest/digest-blocks.js';
import { showDigest } from '../../office/digest/show-digest.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { digestAnswerSchema, digestQuerySchema } from '../schemas/overview-answers.js';
import { noLongerWaiting } from '../waiting.js';
import { jsonOrMarkdown, sentAsMarkdown } from './send-document.js';

export function addReadDigest(app: App, { office, closing }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/digest',
    config: { access: 'read' },
    schema: {
      operationId: 'readDigest',
      summary: 'Read the digest of a day',
      description:
        'What came in, what is due and overdue, what was corrected, decided and commended, what repeats, and weak links; ' +
        'each number with what it counts. The digest of a day that is over stays as it is, byte for byte.',
      tags: ['overview'],
      querystring: digestQuerySchema,
      response: { 200: jsonOrMarkdown(digestAnswerSchema) },
    },
    handler: async (request, reply) => {
      const { on, format } = request.query;
      const stop = noLongerWaiting(reply, { closing });
      const asked = { personal: true, stop, ...(on === undefined ? {} : { on }) };
      const shown = valueOrRefuse(await showDigest(office, asked), 'query');
      if (sentAsMarkdown(request, reply, format, (language) => digestBlocks(shown, language))) return reply;
      const { content, ...beside } = shown;
      return { digest: content, ...beside };
    },
  });
}
