import { readSubject, type SubjectCase } from '../../office/register/read-subject.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { subjectHistorySchema, subjectParamsSchema, subjectQuerySchema } from '../schemas/subject-answers.js';
import { standingOf } from './standing-of.js';
import { subjectRowOf } from './subject-row-of.js';

const caseOf = ({ work, standing, status, events }: SubjectCase) => ({
  case: work.case_id,
  subject: work.subject,
  ref: work.ref ?? '',
  rulebook: work.rulebook,
  unit: work.unit,
  found_on: work.found_on,
  status,
  standing: standing && standingOf(standing),
  events: events.map(({ seq, ...event }) => ({ entry: seq, ...event })),
});

export function addReadSubject(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/subjects/:ref',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readSubject',
      summary: 'Read a unit or person of the register',
      description:
        'What the register says of it and what happened to it, with the history that it carries from refs that were ' +
        'merged into it or split into it, and where that comes from.',
      tags: ['subjects'],
      params: subjectParamsSchema,
      querystring: subjectQuerySchema,
      response: { 200: subjectHistorySchema },
    },
    handler: async ({ params: { ref }, query: { cursor, limit } }) => {
      const read = await readSubject(office, {
        ref,
        personal: true,
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      });
      const view = valueOrRefuse(read, cursor === undefined ? 'path' : 'query');
      return {
        ...subjectRowOf(view),
        risk_note: view.riskNote,
        survivor: view.survivor,
        carried: view.carried,
        entries: view.entries.map(({ seq, ...entry }) => ({ entry: seq, ...entry })),
        cases: view.cases.map(caseOf),
        cursor: view.cursor,
        commendations: view.commendations.map((row) => ({
          entry: row.commendation_seq,
          ref: row.ref,
          case: row.case_id,
          on: row.commended_on,
        })),
      };
    },
  });
}
