import {
  type FollowUpEntry,
  type FollowUpView,
  readFollowUps,
} from '../../office/followup/read-follow-ups.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { followUpsSchema } from '../schemas/follow-up-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';

const entryOf = ({ seq, time, actor, body }: FollowUpEntry) => ({ entry: seq, time, actor, body });

const viewOf = ({ row, planned, checks }: FollowUpView) => ({
  follow_up: row.follow_up_seq,
  subject: row.subject,
  owner: row.owner,
  planned_on: row.planned_on,
  due_on: row.due_on,
  state: row.state,
  checked_on: row.checked_on,
  planned: entryOf(planned),
  checks: checks.map(entryOf),
});

export function addReadFollowUps(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/follow-ups',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readFollowUps',
      summary: 'Read the follow-ups and urgings of a case',
      description: 'Where each stands, with what was found at each check, personal values opened.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: followUpsSchema },
    },
    handler: async ({ params: { id: caseId } }) => {
      const read = valueOrRefuse(await readFollowUps(office, { caseId, personal: true }), 'path');
      return { case: caseId, follow_ups: read.followUps.map(viewOf), urgings: read.urgings.map(entryOf) };
    },
  });
}
