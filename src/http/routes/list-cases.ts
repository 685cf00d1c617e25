import { listCases } from '../../office/list-cases.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { identifiedOf } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import { caseQuerySchema, casesSchema } from '../schemas/case-answers.js';
import { standingOf } from './standing-of.js';

export function addListCases(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases',
    config: { access: 'read' },
    schema: {
      operationId: 'listCases',
      summary: 'List cases',
      description: 'A page of cases, the newest first. A case that comes in meanwhile moves no later page.',
      tags: ['cases'],
      querystring: caseQuerySchema,
      response: { 200: casesSchema },
    },
    handler: async (request) => {
      const { q, status, unit, cursor, limit } = request.query;
      const listed = await listCases(office, {
        units: identifiedOf(request).account.units,
        ...(q === undefined ? {} : { q }),
        ...(status === undefined ? {} : { status }),
        ...(unit === undefined ? {} : { unit }),
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      });
      const page = valueOrRefuse(listed, 'query');
      const cases = page.cases.map(({ file, subjects, dueOn, daysLeft }) => ({
        case: file.case_id,
        rulebook: file.rulebook,
        unit: file.unit,
        found_on: file.found_on,
        status: file.status,
        submitted: file.submitted_seq,
        latest: file.latest_seq,
        due_on: dueOn,
        days_left: daysLeft,
        subjects: subjects.map(standingOf),
      }));
      return { on: page.on, cases, cursor: page.cursor };
    },
  });
}
