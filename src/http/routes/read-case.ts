import { readCase } from '../../office/read-case.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { caseViewSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { standingOf } from './standing-of.js';

export function addReadCase(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readCase',
      summary: 'Read a case',
      description: 'The case as it now stands, with its entries and the personal data that were not erased.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: caseViewSchema },
    },
    handler: async ({ params: { id: caseId } }) => {
      const view = valueOrRefuse(await readCase(office, { caseId, personal: true }), 'path');
      return {
        case: view.caseId,
        status: view.status,
        submitted: view.submittedSeq,
        content: view.case,
        subjects: view.subjects.map(standingOf),
        entries: view.entries.map(({ seq, ...entry }) => ({ entry: seq, ...entry })),
        erased: view.erased,
      };
    },
  });
}
