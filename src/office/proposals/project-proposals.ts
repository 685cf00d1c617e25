import type { ProjectionWriter, StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import {
  commendationBodySchema,
  type FollowedBody,
  followedBodySchema,
  proposalBodySchema,
} from './proposal-body.js';

type Row = ProjectionRow<'proposal'>;

async function drafted(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = proposalBodySchema.safeParse(entry.body).data;
  if (!body) return;
  await to.upsert('proposal', {
    proposal_seq: seq,
    state: body.state,
    owner: body.owner,
    sent_to: body.to,
    cases: body.cases,
    weak_links: body.weak_links.map(({ id }) => id),
    drafted_on: body.drafted_on,
    issued_seq: null,
    issued_on: null,
    reply_due_on: null,
    replied_on: null,
    concluded_on: null,
    effective_on: null,
    without_reason: false,
    reminders: 0,
    latest_seq: seq,
    latest_on: body.drafted_on,
  });
}

/** What a step sets beside the state. */
function changeOf(
  row: Row,
  seq: number,
  { what, on, to, note, reply_due_on: due }: FollowedBody,
): Partial<Row> {
  switch (what) {
    case 'issued':
      return { issued_seq: seq, issued_on: on, reply_due_on: due, sent_to: to };
    case 'forwarded':
      return { sent_to: [...new Set([...row.sent_to, ...to])] };
    case 'reminded':
      return { reminders: row.reminders + 1 };
    case 'replied':
      return { replied_on: on, concluded_on: null, without_reason: false };
    case 'declined':
      return { concluded_on: on, without_reason: note === null };
    case 'adopted':
    case 'withdrawn':
      return { concluded_on: on };
    case 'effective':
      return { effective_on: on };
  }
}

async function followed(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = followedBodySchema.safeParse(entry.body).data;
  const row = body ? await to.get('proposal', { proposal_seq: body.proposal }) : null;
  if (!body || !row) return;
  await to.upsert('proposal', {
    ...row,
    ...changeOf(row, seq, body),
    state: body.state,
    latest_seq: seq,
    latest_on: body.on,
  });
}

async function commended(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = commendationBodySchema.safeParse(entry.body).data;
  if (!body) return;
  await to.upsert('commendation', {
    commendation_seq: seq,
    ref: body.ref,
    case_id: entry.case,
    commended_on: body.on,
  });
}

/** Proposals to the superior body, and commendations. */
export async function projectProposals(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const { kind } = stored.entry;
  if (kind === 'proposal') return drafted(to, stored);
  if (kind === 'proposal_followed') return followed(to, stored);
  if (kind === 'commendation') return commended(to, stored);
}
