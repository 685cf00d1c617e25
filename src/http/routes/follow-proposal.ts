import { proposalStepSchema } from '../../domain/proposal.js';
import { messageOf } from '../../domain/problem.js';
import { followProposal } from '../../office/proposals/follow-proposal.js';
import { followedView } from '../../office/proposals/superior-proposal-view.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { followedProposalSchema, proposalParamsSchema } from '../schemas/proposal-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addFollowProposal(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/proposals/:n/steps',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'followProposal',
      summary: 'Record what happened to a proposal',
      description:
        'Issued, forwarded, reminded, replied, adopted or declined, effective, withdrawn. What cannot follow where it stands is ' +
        'refused (409). That it was declined without a reason is noted; nothing follows by itself.',
      tags: ['proposals'],
      headers: writeHeadersSchema,
      params: proposalParamsSchema,
      querystring: noQuerySchema,
      body: proposalStepSchema,
      response: { 201: followedProposalSchema },
    },
    handler: async (request, reply) => {
      const { n: proposal } = request.params;
      const input = { proposal, step: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await followProposal(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/proposals/${proposal}`);
      const warnings = recorded.warnings.map((found) => ({ code: found.code, message: messageOf(found) }));
      return { ...followedView(recorded), warnings };
    },
  });
}
