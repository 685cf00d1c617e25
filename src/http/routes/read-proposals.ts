import { proposalView } from '../../office/proposal-view.js';
import { readProposal } from '../../office/read-proposal.js';
import { readProposals } from '../../office/read-proposals.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema, versionParamsSchema } from '../schemas/parameters.js';
import { proposalsSchema, readableProposalSchema } from '../schemas/publishing-answers.js';

export function addReadProposals(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/rulebook-proposals',
    config: { access: 'read' },
    schema: {
      operationId: 'listRulebookProposals',
      summary: 'List proposed versions',
      description: 'The versions of all rulebooks that wait for a second person.',
      tags: ['rulebooks'],
      querystring: noQuerySchema,
      response: { 200: proposalsSchema },
    },
    handler: async () => {
      const rows = valueOrRefuse(await readProposals(office));
      return {
        proposals: rows.map((row) => ({
          id: row.id,
          version: row.version,
          hash: row.hash,
          effective: { from: row.effective_from, until: row.effective_until },
          proposal: row.proposed_seq,
        })),
      };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/rulebooks/:id/:version/proposal',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readRulebookProposal',
      summary: 'Read the latest proposal of a version',
      description:
        'What was proposed, by whom, what was found about it, what became of it, and the text of the file.',
      tags: ['rulebooks'],
      params: versionParamsSchema,
      querystring: noQuerySchema,
      response: { 200: readableProposalSchema },
    },
    handler: async ({ params }) => {
      const found = valueOrRefuse(await readProposal(office, params), 'path');
      const { text, cases, note } = found;
      return { ...proposalView(found), text, cases: [...cases], note };
    },
  });
}
