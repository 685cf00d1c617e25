import { voidLetterSchema } from '../../domain/letter/sent-letter.js';
import { voidLetter } from '../../office/letters/void-letter.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { letterParamsSchema, voidedLetterSchema } from '../schemas/letter-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addVoidLetter(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/letters/:n/void',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'voidLetter',
      summary: 'Declare a letter void',
      description: 'With reasons. It stays in the register, and no other letter gets its number.',
      tags: ['letters'],
      headers: writeHeadersSchema,
      params: letterParamsSchema,
      querystring: noQuerySchema,
      body: voidLetterSchema,
      response: { 201: voidedLetterSchema },
    },
    handler: async (request, reply) => {
      const { n: letter } = request.params;
      const input = { letter, voiding: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await voidLetter(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { letter: recorded.letter, entry: recorded.entry };
    },
  });
}
