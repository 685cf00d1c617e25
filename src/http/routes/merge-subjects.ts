import { mergingSchema } from '../../domain/register.js';
import { mergeSubjects } from '../../office/register/merge-subjects.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { subjectParamsSchema, subjectWrittenSchema } from '../schemas/subject-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addMergeSubjects(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/subjects/:ref/merges',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'mergeSubjects',
      summary: 'Merge a unit or person into another',
      description:
        'The other goes on in its place: both histories count for it from then on, also in cases that are open under the old ref. What was recommended stays as it is.',
      tags: ['subjects'],
      headers: writeHeadersSchema,
      params: subjectParamsSchema,
      querystring: noQuerySchema,
      body: mergingSchema,
      response: { 201: subjectWrittenSchema },
    },
    handler: async (request, reply) => {
      const { ref } = request.params;
      const input = { ref, merging: request.body, ...askedOf(request) };
      const written = valueOrRefuse(await mergeSubjects(office, input), 'body');
      markWritten(reply, health, written, `/v1/subjects/${ref}`);
      return { ref, entry: written.entry };
    },
  });
}
