import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import type { CredentialRow } from './credentials.js';
import { findLink } from './links.js';

/** The credential that a link is for. Problem: `link_unknown`, also for a link of the first start. */
export const credentialOfLink = (deps: OfficeDeps, link: string): Promise<Result<CredentialRow>> =>
  deps.store.read(async ({ credentials }) => {
    const row = await findLink(deps, credentials, link);
    if (!row.ok) return row;
    const { account } = row.value;
    const [credential] = account === null ? [] : await credentials.find('credential', { account });
    return credential ? ok(credential) : fail([problem('link_unknown')]);
  });

/**
 * Uses a link up: from then on the password holds that it was used to choose, and nothing that was open before does. Of
 * two who use it at the same time one is refused.
 */
export async function choosePassword(
  deps: OfficeDeps,
  { link, password }: { readonly link: string; readonly password: string },
): Promise<Result<string>> {
  const changed = await deps.store.changeCredentials(async (credentials) => {
    const found = await findLink(deps, credentials, link);
    if (!found.ok) return null;
    const { secret, account } = found.value;
    if (account === null || (await credentials.remove('one_time_link', { secret })) !== 1) return null;
    if ((await credentials.update('credential', { account }, { password })) !== 1) return null;
    await credentials.remove('session', { account });
    await credentials.remove('known_device', { account });
    await credentials.remove('api_token', { account });
    return account;
  });
  if (!changed.ok) return changed;
  return changed.value === null ? fail([problem('link_unknown')]) : ok(changed.value);
}

/** Puts another password in the place of the one that was read; false if it is no longer that, or the account is closed. */
export const changePassword = (
  { store }: Pick<OfficeDeps, 'store'>,
  {
    account,
    before,
    password,
    kept,
  }: {
    readonly account: string;
    readonly before: string;
    readonly password: string;
    /** The session that goes on; all others end. */
    readonly kept: string;
  },
): Promise<Result<boolean>> =>
  store.changeCredentials(async (credentials) => {
    const changed = await credentials.update('credential', { account, password: before }, { password });
    if (changed !== 1) return false;
    for (const { secret } of await credentials.find('session', { account }))
      if (secret !== kept) await credentials.remove('session', { secret });
    return true;
  });
