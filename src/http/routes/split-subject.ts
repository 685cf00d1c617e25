import { splittingSchema } from '../../domain/register.js';
import { splitSubject } from '../../office/register/split-subject.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { subjectParamsSchema, subjectWrittenSchema } from '../schemas/subject-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addSplitSubject(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/subjects/:ref/splits',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'splitSubject',
      summary: 'Split a unit into new ones',
      description:
        'The parts go on in its place: all of its history counts for each, and what comes later for that part alone. The old ref takes no further case.',
      tags: ['subjects'],
      headers: writeHeadersSchema,
      params: subjectParamsSchema,
      querystring: noQuerySchema,
      body: splittingSchema,
      response: { 201: subjectWrittenSchema },
    },
    handler: async (request, reply) => {
      const { ref } = request.params;
      const input = { ref, splitting: request.body, ...askedOf(request) };
      const written = valueOrRefuse(await splitSubject(office, input), 'body');
      markWritten(reply, health, written, `/v1/subjects/${ref}`);
      return { ref, entry: written.entry };
    },
  });
}
