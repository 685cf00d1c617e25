import { readAppeals, type ReversalView } from '../../office/appeals/read-appeals.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { correctionsSchema } from '../schemas/appeal-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { entryOf } from './read-appeals.js';

const viewOf = ({ row, changed, told }: ReversalView) => ({
  correction: row.reversal_seq,
  subject: row.subject,
  by: row.by,
  effect: row.effect,
  decision: row.decision_seq,
  changed_on: row.changed_on,
  tell: row.tell,
  untold: row.untold,
  told_on: row.told_on,
  changed: entryOf(changed),
  told: told.map(entryOf),
});

export function addReadCorrections(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/corrections',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readCorrections',
      summary: 'Read which decisions of a case were changed',
      description: 'By an appeal or a correction, with who has read the first version and who was told.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: correctionsSchema },
    },
    handler: async ({ params: { id: caseId } }) => {
      const { reversals } = valueOrRefuse(await readAppeals(office, { caseId, personal: true }), 'path');
      return { case: caseId, corrections: reversals.map(viewOf) };
    },
  });
}
