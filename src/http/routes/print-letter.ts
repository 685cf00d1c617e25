import { readIssuedLetter } from '../../office/letters/read-letters.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { letterPage } from '../pages/letter/letter-page.js';
import { frameOf, pageAnswer, pageQuerySchema, sendPage } from '../pages/send-page.js';
import { valueOrRefuse } from '../problems-error.js';
import { letterParamsSchema } from '../schemas/letter-answers.js';

export function addPrintLetter(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/p/letters/:n',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'printLetter',
      summary: 'Print a letter',
      description:
        'An issued letter with the same text as its document: a Chinese one as GB/T 9704-2012 sets it, an English one plain. ' +
        'Of one that was erased, what is left of it.',
      tags: ['pages'],
      params: letterParamsSchema,
      querystring: pageQuerySchema,
      response: pageAnswer,
    },
    handler: async (request, reply) => {
      const view = valueOrRefuse(await readIssuedLetter(context.office, request.params.n), 'path');
      return sendPage(reply, letterPage(view, frameOf(request, context, request.query.lang)));
    },
  });
}
