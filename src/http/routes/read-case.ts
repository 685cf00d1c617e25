import type { OpenItem } from '../../office/followup/open-items.js';
import { readCase } from '../../office/read-case.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { seesReporter } from '../permissions.js';
import { identifiedOf } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import { caseViewSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { standingOf } from './standing-of.js';

const openOf = (item: OpenItem) => ({
  what: item.what,
  subject: item.subject,
  entry: item.entry,
  due_on: 'due_on' in item ? item.due_on : null,
});

export function addReadCase(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readCase',
      summary: 'Read a case',
      description:
        'The case as it now stands, with its entries and the personal data that were not erased. Who ' +
        'reported it is shown to submitters and deciders alone.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: caseViewSchema },
    },
    handler: async (request) => {
      const { id: caseId } = request.params;
      const reporter = seesReporter(identifiedOf(request).account);
      const view = valueOrRefuse(await readCase(office, { caseId, personal: true, reporter }), 'path');
      return {
        case: view.caseId,
        status: view.status,
        submitted: view.submittedSeq,
        content: view.case,
        subjects: view.subjects.map(standingOf),
        open: view.open.map(openOf),
        next: view.next,
        entries: view.entries.map(({ seq, ...entry }) => ({ entry: seq, ...entry })),
        erased: view.erased,
      };
    },
  });
}
