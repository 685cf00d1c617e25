import { z } from 'zod';
import { digestBlocks } from '../../office/digest/digest-blocks.js';
import { showDigest } from '../../office/digest/show-digest.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { digestPage } from '../pages/digest-page.js';
import { renderPage } from '../pages/render-page.js';
import { frameOf, pageAnswer, pageQuerySchema, sendPage } from '../pages/send-page.js';
import { valueOrRefuse } from '../problems-error.js';
import { daySchema } from '../schemas/overview-answers.js';
import { noLongerWaiting } from '../waiting.js';

export function addPrintDigest(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/p/digest/:date',
    config: { access: 'read' },
    schema: {
      operationId: 'printDigest',
      summary: 'Print the digest of a day',
      description: 'The same as the digest says elsewhere, with its hash, as a page.',
      tags: ['pages'],
      params: z.strictObject({ date: daySchema.describe('The day, such as 2022-07-10.') }),
      querystring: pageQuerySchema,
      response: pageAnswer,
    },
    handler: async (request, reply) => {
      const stop = noLongerWaiting(reply, context);
      const asked = { personal: true, stop, on: request.params.date };
      const shown = valueOrRefuse(await showDigest(context.office, asked), 'path');
      const frame = frameOf(request, context, request.query.lang);
      return sendPage(reply, renderPage(frame, digestPage(digestBlocks(shown, frame.language))));
    },
  });
}
