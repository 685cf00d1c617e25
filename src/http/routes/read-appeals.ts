import { type AppealEntry, type AppealView, readAppeals } from '../../office/appeals/read-appeals.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { appealsSchema } from '../schemas/appeal-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';

export const entryOf = ({ seq, kind, time, actor, body }: AppealEntry) => ({
  entry: seq,
  kind,
  time,
  actor,
  body,
});

const viewOf = ({ row, lodged, ended }: AppealView) => ({
  appeal: row.appeal_seq,
  subject: row.subject,
  decision: row.decision_seq,
  lodged_on: row.lodged_on,
  due_on: row.due_on,
  suspends: row.suspends,
  state: row.state,
  ended_on: row.ended_on,
  lodged: entryOf(lodged),
  ended: ended ? entryOf(ended) : null,
});

export function addReadAppeals(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/appeals',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readAppeals',
      summary: 'Read the appeals of a case',
      description: 'Where each stands, until when it is to be decided, and what became of it.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: appealsSchema },
    },
    handler: async ({ params: { id: caseId } }) => {
      const { appeals } = valueOrRefuse(await readAppeals(office, { caseId, personal: true }), 'path');
      return { case: caseId, appeals: appeals.map(viewOf) };
    },
  });
}
