import type { SentCampaign, SentCampaignClosing } from '../../domain/campaign.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { dayInZone } from '../../domain/time-zone.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';

export interface OpenCampaignInput extends Asked {
  readonly campaign: SentCampaign;
}

/** Opens a campaign that cases can name as their source. Problem: `campaign_exists` (conflict), also once it is closed. */
export const openCampaign = (deps: OfficeDeps, input: OpenCampaignInput): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, input, {
    kind: 'campaign_opened',
    body: async ({ tx, seal }) => {
      const { id, title, kind, from } = input.campaign;
      const row = await tx.projections.get('campaign', { id });
      if (!row) return ok({ id, title: await seal('title', title), kind, from });
      const params = { found: shownText(id), number: row.opened_seq };
      return fail([problem('campaign_exists', params, { path: '/id' })]);
    },
  });

export interface CloseCampaignInput extends Asked {
  readonly id: string;
  readonly closing: SentCampaignClosing;
}

/** Closes a campaign: no case can name it any more. Problems: `campaign_unknown`, `campaign_over`, those of the day. */
export const closeCampaign = (
  deps: OfficeDeps,
  input: CloseCampaignInput,
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, input, {
    kind: 'campaign_closed',
    body: async ({ tx, seal, time }) => {
      const { on, note } = input.closing;
      const found = shownText(input.id);
      const row = await tx.projections.get('campaign', { id: input.id });
      if (!row) return fail([problem('campaign_unknown', { found })]);
      if (row.closed_on !== null) return fail([problem('campaign_over', { found, day: row.closed_on })]);
      const today = dayInZone(deps.settings.time_zone, time);
      if (on > today)
        return fail([problem('office_day_to_come', { expected: today, found: on }, { path: '/on' })]);
      if (on < row.from_on)
        return fail([
          problem('campaign_closed_first', { expected: row.from_on, found: on }, { path: '/on' }),
        ]);
      return ok({ id: input.id, on, note: await seal('note', note) });
    },
  });
