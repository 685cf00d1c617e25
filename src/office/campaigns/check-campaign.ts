import type { SubmittedCase } from '../../domain/case.js';
import { type Problem, problem } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import type { ProjectionReader } from '../ports.js';

/** Why a case cannot come from the campaign that it names. No evaluation reads a campaign. */
export async function checkCampaign(
  projections: ProjectionReader,
  { campaign, found_on: foundOn }: Pick<SubmittedCase, 'campaign' | 'found_on'>,
): Promise<readonly Problem[]> {
  if (!campaign) return [];
  const place = { path: '/campaign' };
  const found = shownText(campaign);
  const row = await projections.get('campaign', { id: campaign });
  if (!row) return [problem('office_campaign_unknown', { found }, place)];
  if (row.closed_on !== null)
    return [problem('office_campaign_closed', { found, day: row.closed_on }, place)];
  if (foundOn >= row.from_on) return [];
  return [problem('office_campaign_later', { expected: row.from_on, found: foundOn }, { path: '/found_on' })];
}
