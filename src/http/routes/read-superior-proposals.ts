import {
  readSuperiorProposal,
  readSuperiorProposals,
} from '../../office/proposals/read-superior-proposals.js';
import { listedProposalView, superiorProposalView } from '../../office/proposals/superior-proposal-view.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import {
  proposalParamsSchema,
  proposalQuerySchema,
  superiorProposalSchema,
  superiorProposalsSchema,
} from '../schemas/proposal-answers.js';

export function addReadSuperiorProposals(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/proposals',
    config: { access: 'read' },
    schema: {
      operationId: 'listProposals',
      summary: 'List proposals to the superior body',
      description: 'Where each stands, until when a reply is due, and whether it is late; a page at a time.',
      tags: ['proposals'],
      querystring: proposalQuerySchema,
      response: { 200: superiorProposalsSchema },
    },
    handler: async ({ query: { state, cursor, limit } }) => {
      const listed = await readSuperiorProposals(office, {
        personal: true,
        ...(state === undefined ? {} : { state }),
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      });
      const page = valueOrRefuse(listed, 'query');
      return { proposals: page.proposals.map(listedProposalView), cursor: page.cursor };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/proposals/:n',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readProposal',
      summary: 'Read a proposal to the superior body',
      description:
        'Its words, the weak links and cases that it rests on, and everything that happened to it.',
      tags: ['proposals'],
      params: proposalParamsSchema,
      querystring: noQuerySchema,
      response: { 200: superiorProposalSchema },
    },
    handler: async ({ params: { n: proposal } }) =>
      superiorProposalView(
        valueOrRefuse(await readSuperiorProposal(office, { proposal, personal: true }), 'path'),
      ),
  });
}
