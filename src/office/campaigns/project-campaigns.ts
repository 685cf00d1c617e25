import type { ProjectionWriter, StoredEntry } from '../ports.js';
import { assignmentBodySchema, campaignBodySchema, campaignClosedBodySchema } from './campaign-body.js';

async function opened(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = campaignBodySchema.safeParse(entry.body).data;
  if (!body) return;
  const { id, kind, from } = body;
  await to.upsert('campaign', { id, kind, from_on: from, closed_on: null, opened_seq: seq });
}

async function closed(to: ProjectionWriter, { entry }: StoredEntry): Promise<void> {
  const body = campaignClosedBodySchema.safeParse(entry.body).data;
  const row = body ? await to.get('campaign', { id: body.id }) : null;
  if (body && row) await to.upsert('campaign', { ...row, closed_on: body.on });
}

async function assigned(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = assignmentBodySchema.safeParse(entry.body).data;
  if (!body || entry.case === null) return;
  const { round, team, from } = body;
  await to.upsert('assignment', { case_id: entry.case, assigned_seq: seq, round, ...team, from_on: from });
}

/** Campaigns, and the teams that work on cases. */
export async function projectCampaigns(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const { kind } = stored.entry;
  if (kind === 'campaign_opened') return opened(to, stored);
  if (kind === 'campaign_closed') return closed(to, stored);
  if (kind === 'case_assigned') return assigned(to, stored);
}
