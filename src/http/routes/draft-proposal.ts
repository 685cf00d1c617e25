import { proposalSchema } from '../../domain/proposal.js';
import { draftProposal } from '../../office/proposals/draft-proposal.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { draftedProposalSchema } from '../schemas/proposal-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addDraftProposal(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/proposals',
    config: { access: 'write' },
    schema: {
      operationId: 'draftProposal',
      summary: 'Draft a proposal to the superior body',
      description:
        'From weak links, whose words are then drafted without names of persons, or from cases with words of its own. It goes ' +
        'to nobody before it is recorded as issued.',
      tags: ['proposals'],
      headers: writeHeadersSchema,
      querystring: noQuerySchema,
      body: proposalSchema,
      response: { 201: draftedProposalSchema },
    },
    handler: async (request, reply) => {
      const input = { proposal: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await draftProposal(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/proposals/${recorded.entry}`);
      return { proposal: recorded.entry };
    },
  });
}
