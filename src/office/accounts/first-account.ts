import type { SentFirstAccount } from '../../domain/account.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { appendToOffice } from '../append-to-office.js';
import type { OfficeDeps } from '../deps.js';
import { countAdministrators } from './find-account.js';
import { findLink, type MadeLink, putLink } from './links.js';
import { openingBody } from './open-account.js';
import { newId } from './secrets.js';

/** Whether the first administrator is still to be made. */
export const setupIsOpen = ({ store }: Pick<OfficeDeps, 'store'>): Promise<Result<boolean>> =>
  store.read(async ({ projections }) => ok((await countAdministrators(projections)) === 0));

/** A link for the first administrator, in the place of that of an earlier start; null once there is one. */
export async function makeSetupLink(deps: OfficeDeps): Promise<Result<MadeLink | null>> {
  const open = await setupIsOpen(deps);
  if (!open.ok || !open.value) return open.ok ? ok(null) : open;
  return deps.store.changeCredentials((credentials) => putLink(deps, credentials, 'setup', null));
}

export interface FirstAccountInput {
  readonly link: string;
  readonly sent: SentFirstAccount;
  /** The hash of the password. */
  readonly password: string;
}

/**
 * Makes the first administrator, and uses the link up in the same transaction. It stands in the trail as opened by
 * itself. Problems: `setup_over`, `link_unknown`, `account_login_taken`.
 */
export async function makeFirstAccount(
  deps: OfficeDeps,
  { link, sent, password }: FirstAccountInput,
): Promise<Result<string>> {
  const account = newId(deps, 'a');
  const asked = { actor: { id: account, authenticated: true }, idempotency: null };
  const appended = await appendToOffice(deps, asked, {
    kind: 'account_opened',
    body: async ({ tx, seal }) => {
      if ((await countAdministrators(tx.projections)) > 0) return fail([problem('setup_over')]);
      const found = await findLink(deps, tx.credentials, link);
      if (!found.ok) return found;
      if (found.value.purpose !== 'setup') return fail([problem('link_unknown')]);
      await tx.credentials.remove('one_time_link', { purpose: 'setup' });
      return openingBody(tx, seal, { ...sent, account, roles: ['administrator'], password });
    },
  });
  return appended.ok ? ok(account) : appended;
}
