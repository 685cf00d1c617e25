import { readWords } from '../../office/digest/read-words.js';
import { identifiedOf } from '../plugins/authorization.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { wordsAnswerSchema, wordsQuerySchema } from '../schemas/overview-answers.js';

export function addReadWords(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/words',
    config: { access: 'read' },
    schema: {
      operationId: 'readWords',
      summary: 'Read the words for ids',
      description:
        'What figures, lists and forms name by an id, in the words of the rulebooks, the settings and the register: ' +
        'stages, parties, responses, facts and their values, rules, rulebooks, units, superior bodies.',
      tags: ['overview'],
      querystring: wordsQuerySchema,
      response: { 200: wordsAnswerSchema },
    },
    handler: async (request) => {
      const refs = request.query.refs?.split(',') ?? [];
      const { units } = identifiedOf(request).account;
      return valueOrRefuse(await readWords(office, { refs, units, personal: true }), 'query');
    },
  });
}
