import { campaignClosingSchema, campaignSchema } from '../../domain/campaign.js';
import { campaignView } from '../../office/campaigns/campaign-view.js';
import { closeCampaign, openCampaign } from '../../office/campaigns/open-campaign.js';
import { readCampaigns } from '../../office/campaigns/read-campaigns.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { campaignParamsSchema, campaignsSchema } from '../schemas/campaign-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { recordedSchema } from '../schemas/proposal-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addCampaigns(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/campaigns',
    config: { access: 'write' },
    schema: {
      operationId: 'openCampaign',
      summary: 'Open a campaign',
      description:
        'A source of cases, which name it; no evaluation reads it. Its id is used once (else 409).',
      tags: ['proposals'],
      headers: writeHeadersSchema,
      querystring: noQuerySchema,
      body: campaignSchema,
      response: { 201: recordedSchema },
    },
    handler: async (request, reply) => {
      const input = { campaign: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await openCampaign(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { entry: recorded.entry };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/campaigns/:id/closing',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'closeCampaign',
      summary: 'Close a campaign',
      description: 'From then on no case can name it. Closed once (else 409).',
      tags: ['proposals'],
      headers: writeHeadersSchema,
      params: campaignParamsSchema,
      querystring: noQuerySchema,
      body: campaignClosingSchema,
      response: { 201: recordedSchema },
    },
    handler: async (request, reply) => {
      const input = { id: request.params.id, closing: request.body, ...askedOf(request) };
      const recorded = valueOrRefuse(await closeCampaign(office, input), 'body');
      markWritten(reply, health, recorded, `/v1/trail/entries/${recorded.entry}`);
      return { entry: recorded.entry };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/campaigns',
    config: { access: 'read' },
    schema: {
      operationId: 'listCampaigns',
      summary: 'List campaigns',
      description:
        'All campaigns, with how many cases came from each and how many are open, decided and corrected.',
      tags: ['proposals'],
      querystring: noQuerySchema,
      response: { 200: campaignsSchema },
    },
    handler: async () => {
      const campaigns = valueOrRefuse(await readCampaigns(office, { personal: true }), 'query');
      return { campaigns: campaigns.map(campaignView) };
    },
  });
}
