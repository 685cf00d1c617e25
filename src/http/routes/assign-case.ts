import { assignmentSchema } from '../../domain/assignment.js';
import { assignCase } from '../../office/campaigns/assign-case.js';
import { readAssignments } from '../../office/campaigns/read-assignments.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { assignmentsSchema } from '../schemas/campaign-answers.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addAssignCase(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/assignments',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'assignCase',
      summary: 'Say who works on a case',
      description:
        'One lead with others, and the offices that they come from, in place of the team before. Who was recused is refused.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: assignmentSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, assignment: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await assignCase(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { case: recorded.caseId, entry: recorded.entry };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/assignments',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'listAssignments',
      summary: 'Read who works on a case',
      description: 'All of its assignments, the latest first.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: assignmentsSchema },
    },
    handler: async ({ params: { id: caseId } }) => {
      const found = valueOrRefuse(await readAssignments(office, { caseId }), 'path');
      const assignments = found.map(({ entry, time, actor, body }) => ({ entry, time, actor, ...body }));
      return { case: caseId, assignments };
    },
  });
}
