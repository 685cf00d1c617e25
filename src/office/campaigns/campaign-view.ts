import type { CampaignView } from './read-campaigns.js';

/** A campaign as programs are told it. */
export const campaignView = ({ row, title, counts }: CampaignView) => ({
  id: row.id,
  kind: row.kind,
  title,
  from: row.from_on,
  closed_on: row.closed_on,
  opened: row.opened_seq,
  ...counts,
});
