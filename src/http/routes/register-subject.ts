import { registrationSchema } from '../../domain/register.js';
import { registerSubject } from '../../office/register/register-subject.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { subjectWrittenSchema } from '../schemas/subject-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addRegisterSubject(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/subjects',
    config: { access: 'write' },
    schema: {
      operationId: 'registerSubject',
      summary: 'Register a unit or person',
      description:
        'Registered again, what is left out stays as it was and null takes it away; what was said before stays in ' +
        'the trail. Refs of cases that nobody registered stand in the register without a name.',
      tags: ['subjects'],
      headers: writeHeadersSchema,
      querystring: noQuerySchema,
      body: registrationSchema,
      response: { 201: subjectWrittenSchema },
    },
    handler: async (request, reply) => {
      const { ref } = request.body;
      const input = { subject: request.body, ...askedOf(request) };
      const written = valueOrRefuse(await registerSubject(office, input), 'body');
      markWritten(reply, health, written, `/v1/subjects/${ref}`);
      return { ref, entry: written.entry };
    },
  });
}
