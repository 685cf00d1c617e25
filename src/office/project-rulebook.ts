import type { ProjectionWriter, StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';
import {
  proposedBodySchema,
  publishedBodySchema,
  takenBackBodySchema,
  withdrawnBodySchema,
} from './register-body.js';

type ProposalState = ProjectionRow<'rulebook_proposal'>['state'];

/** What became of a proposal; where there was none, or it was replaced by a newer one, nothing changes. */
async function ended(
  to: ProjectionWriter,
  { id, version }: { readonly id: string; readonly version: string },
  state: ProposalState,
): Promise<void> {
  const row = await to.get('rulebook_proposal', { id, version });
  if (row) await to.upsert('rulebook_proposal', { ...row, state });
}

async function proposed(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = proposedBodySchema.safeParse(entry.body);
  if (!body.success) return;
  const { id, version, hash, effective } = body.data;
  await to.upsert('rulebook_proposal', {
    id,
    version,
    hash,
    effective_from: effective.from,
    effective_until: effective.until,
    state: 'open',
    proposed_seq: seq,
  });
}

async function takenBack(to: ProjectionWriter, { entry }: StoredEntry): Promise<void> {
  const body = takenBackBodySchema.safeParse(entry.body);
  if (body.success) await ended(to, body.data, 'taken_back');
}

async function published(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = publishedBodySchema.safeParse(entry.body);
  if (!body.success) return;
  const { id, version, hash, effective } = body.data;
  await to.upsert('rulebook_version', {
    id,
    version,
    hash,
    effective_from: effective.from,
    effective_until: effective.until,
    withdrawn_on: null,
    published_seq: seq,
  });
  await ended(to, body.data, 'published');
}

async function withdrawn(to: ProjectionWriter, { entry }: StoredEntry): Promise<void> {
  const body = withdrawnBodySchema.safeParse(entry.body);
  if (!body.success) return;
  const { id, version, withdrawn_on: day } = body.data;
  const row = await to.get('rulebook_version', { id, version });
  if (row) await to.upsert('rulebook_version', { ...row, withdrawn_on: day });
}

/** Projects an entry about a rulebook; an approval makes no row of its own, the publication after it does. */
export async function projectRulebook(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  switch (stored.entry.kind) {
    case 'rulebook_proposed':
      return proposed(to, stored);
    case 'rulebook_proposal_withdrawn':
      return takenBack(to, stored);
    case 'rulebook_published':
      return published(to, stored);
    case 'rulebook_withdrawn':
      return withdrawn(to, stored);
    default:
      return undefined;
  }
}
