import type { ProjectionWriter, StoredEntry } from '../ports.js';
import {
  accountChangedBodySchema,
  accountClosedBodySchema,
  accountOpenedBodySchema,
} from './account-body.js';

async function opened(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = accountOpenedBodySchema.safeParse(entry.body).data;
  if (!body) return;
  const { account, roles, units, name, login } = body;
  await to.upsert('account', {
    id: account,
    roles,
    units,
    administers: roles.includes('administrator'),
    name_path: name?.path ?? null,
    login_path: login?.path ?? null,
    opened_seq: seq,
    latest_seq: seq,
    closed_seq: null,
  });
}

async function changed(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = accountChangedBodySchema.safeParse(entry.body).data;
  const row = body ? await to.get('account', { id: body.account }) : null;
  if (!body || !row) return;
  const { roles, units } = body;
  const administers = roles.includes('administrator');
  await to.upsert('account', { ...row, roles, units, administers, latest_seq: seq });
}

async function closed(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  const body = accountClosedBodySchema.safeParse(entry.body).data;
  const row = body ? await to.get('account', { id: body.account }) : null;
  if (row) await to.upsert('account', { ...row, latest_seq: seq, closed_seq: seq });
}

/** Accounts, with what they may do. */
export async function projectAccounts(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const { kind } = stored.entry;
  if (kind === 'account_opened') return opened(to, stored);
  if (kind === 'account_changed') return changed(to, stored);
  if (kind === 'account_closed') return closed(to, stored);
}
