import { secondedWithdrawalSchema, sentTakingBackSchema } from '../../domain/publishing.js';
import { takeBackProposal } from '../../office/take-back-proposal.js';
import { withdrawRulebook } from '../../office/withdraw-rulebook.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema, versionParamsSchema } from '../schemas/parameters.js';
import { withdrawalSchema, withdrawnSchema } from '../schemas/publishing-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addWithdrawRulebook(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/rulebooks/:id/:version/withdrawals',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'withdrawRulebook',
      summary: 'Withdraw a published version',
      description:
        'It is proposed, with reasons, and withdrawn when another account agrees (`secondWithdrawal`). Its days then ' +
        'have no rules until another version with the same first day is published. What was recommended and decided by ' +
        'it stands. What is published or withdrawn of the rulebook meanwhile ends the proposal, and so does a newer one.',
      tags: ['rulebooks'],
      headers: writeHeadersSchema,
      params: versionParamsSchema,
      querystring: noQuerySchema,
      body: secondedWithdrawalSchema,
      response: { 201: withdrawalSchema },
    },
    handler: async (request, reply) => {
      const { id, version } = request.params;
      const input = { id, version, ...request.body, secondPerson: null, ...askedOf(request) };
      const withdrawn = valueOrRefuse(await withdrawRulebook(office, input), 'body');
      markWritten(reply, health, withdrawn, `/v1/rulebooks/${id}/${version}`);
      return { id, version, entry: withdrawn.entry, seconding: withdrawn.seconding };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/rulebooks/:id/:version/proposal/withdrawals',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'takeBackRulebookProposal',
      summary: 'Take back a proposal',
      description:
        'A proposal that nobody has approved, with reasons. It has to be the latest of the version.',
      tags: ['rulebooks'],
      headers: writeHeadersSchema,
      params: versionParamsSchema,
      querystring: noQuerySchema,
      body: sentTakingBackSchema,
      response: { 201: withdrawnSchema },
    },
    handler: async (request, reply) => {
      const { id, version } = request.params;
      const input = { id, version, ...request.body, ...askedOf(request) };
      const taken = valueOrRefuse(await takeBackProposal(office, input), 'body');
      markWritten(reply, health, taken, `/v1/rulebooks/${id}/${version}/proposal`);
      return { id, version, entry: taken.entry };
    },
  });
}
