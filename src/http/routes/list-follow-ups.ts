import { type ListedFollowUp, listFollowUps } from '../../office/followup/list-follow-ups.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { identifiedOf } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import { followUpListSchema, followUpQuerySchema } from '../schemas/follow-up-list.js';

const rowOf = ({ row, unit }: ListedFollowUp) => ({
  follow_up: row.follow_up_seq,
  case: row.case_id,
  subject: row.subject,
  ref: row.ref,
  unit,
  owner: row.owner,
  planned_on: row.planned_on,
  due_on: row.due_on,
  state: row.state,
});

export function addListFollowUps(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/follow-ups',
    config: { access: 'read' },
    schema: {
      operationId: 'listFollowUps',
      summary: 'List follow-ups across cases',
      description: 'Those that are not over, by the day of their next check, so the overdue ones first.',
      tags: ['cases'],
      querystring: followUpQuerySchema,
      response: { 200: followUpListSchema },
    },
    handler: async (request) => {
      const { owner, due_before: dueBefore, cursor, limit } = request.query;
      const listed = await listFollowUps(office, {
        units: identifiedOf(request).account.units,
        ...(owner === undefined ? {} : { owner }),
        ...(dueBefore === undefined ? {} : { dueBefore }),
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      });
      const page = valueOrRefuse(listed, 'query');
      return { on: page.on, follow_ups: page.followUps.map(rowOf), cursor: page.cursor };
    },
  });
}
