import { listSubjects } from '../../office/register/list-subjects.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { identifiedOf } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import { subjectsQuerySchema, subjectsSchema } from '../schemas/subject-answers.js';
import { subjectRowOf } from './subject-row-of.js';

export function addListSubjects(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/subjects',
    config: { access: 'read' },
    schema: {
      operationId: 'listSubjects',
      summary: 'List the register of units and persons',
      description: 'A page of refs with their names, those that were merged or split among them.',
      tags: ['subjects'],
      querystring: subjectsQuerySchema,
      response: { 200: subjectsSchema },
    },
    handler: async (request) => {
      const { q, kind, unit, cursor, limit } = request.query;
      const listed = await listSubjects(office, {
        units: identifiedOf(request).account.units,
        personal: true,
        ...(q === undefined ? {} : { q }),
        ...(kind === undefined ? {} : { kind }),
        ...(unit === undefined ? {} : { unit }),
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      });
      const { subjects, cursor: next } = valueOrRefuse(listed, 'query');
      return { subjects: subjects.map(subjectRowOf), cursor: next };
    },
  });
}
