import { sentApprovalSchema } from '../../domain/publishing.js';
import { approveRulebook } from '../../office/approve-rulebook.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema, versionParamsSchema } from '../schemas/parameters.js';
import { approvedSchema } from '../schemas/publishing-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addApproveRulebook(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/rulebooks/:id/:version/approvals',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'approveRulebook',
      summary: 'Approve and publish a proposed version',
      description:
        'The second person signs the content and the proposal that they read (else 412), and is not who proposed it ' +
        '(else 403). The version is published in the same transaction: it never changes from then on, and holds from ' +
        'its first day.',
      tags: ['rulebooks'],
      headers: writeHeadersSchema,
      params: versionParamsSchema,
      querystring: noQuerySchema,
      body: sentApprovalSchema,
      response: { 201: approvedSchema },
    },
    handler: async (request, reply) => {
      const input = { ...request.params, ...request.body, ...askedOf(request) };
      const { repeated, ...approved } = valueOrRefuse(await approveRulebook(office, input), 'body');
      markWritten(reply, health, { repeated }, `/v1/rulebooks/${approved.id}/${approved.version}`);
      return approved;
    },
  });
}
