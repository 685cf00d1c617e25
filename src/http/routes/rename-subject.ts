import { renamingSchema } from '../../domain/register.js';
import { renameSubject } from '../../office/register/rename-subject.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { subjectParamsSchema, subjectWrittenSchema } from '../schemas/subject-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addRenameSubject(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/subjects/:ref/renames',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'renameSubject',
      summary: 'Give a unit or person another name',
      description: 'The ref stays, and with it the history.',
      tags: ['subjects'],
      headers: writeHeadersSchema,
      params: subjectParamsSchema,
      querystring: noQuerySchema,
      body: renamingSchema,
      response: { 201: subjectWrittenSchema },
    },
    handler: async (request, reply) => {
      const { ref } = request.params;
      const input = { ref, renaming: request.body, ...askedOf(request) };
      const written = valueOrRefuse(await renameSubject(office, input), 'body');
      markWritten(reply, health, written, `/v1/subjects/${ref}`);
      return { ref, entry: written.entry };
    },
  });
}
