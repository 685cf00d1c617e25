import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { dayInZone } from '../../domain/time-zone.js';
import type { Asked, OfficeDeps } from '../deps.js';
import type { TokenRow } from './credentials.js';
import { recordChange } from './links.js';
import { newId, newSecret, tokenPrefix } from './secrets.js';

export interface SentToken {
  /** What it is for, in the person's own words. */
  readonly label: string;
  /** The last day on which it can be used; null: none. */
  readonly expiresOn: string | null;
}

/** A token as it is handed out, once. */
export interface MadeToken {
  readonly token: string;
  readonly row: TokenRow;
}

/** Makes a token for programs, with which they act in the name of the account. Problem: `token_day_past`. */
export async function makeToken(
  deps: OfficeDeps,
  account: string,
  { label, expiresOn }: SentToken,
): Promise<Result<MadeToken>> {
  const created = deps.clock();
  const today = dayInZone(deps.settings.time_zone, created);
  if (expiresOn !== null && expiresOn <= today) {
    const params = { expected: today, found: expiresOn };
    return fail([problem('token_day_past', params, { path: '/expires_on' })]);
  }
  const token = `${tokenPrefix}${newSecret(deps)}`;
  const row: TokenRow = {
    secret: deps.sha256(token),
    id: newId(deps, 't'),
    account,
    label,
    created,
    expires_on: expiresOn,
    used_on: null,
  };
  const made = await deps.store.changeCredentials((credentials) => credentials.insert('api_token', row));
  return made.ok ? ok({ token, row }) : made;
}

/** The same for somebody else, by who owns the machine; recorded first. Problems besides: those of the account. */
export async function makeTokenFor(
  deps: OfficeDeps,
  { account, token, ...asked }: Asked & { readonly account: string; readonly token: SentToken },
): Promise<Result<MadeToken>> {
  const recorded = await recordChange(deps, { account, change: 'token', ...asked });
  return recorded.ok ? makeToken(deps, account, token) : recorded;
}

const newestFirst = <Row extends { readonly created: number }>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => b.created - a.created);

/** The tokens of an account, the newest first, also those whose last day is over. */
export const listTokens = (
  { store }: Pick<OfficeDeps, 'store'>,
  account: string,
): Promise<Result<readonly TokenRow[]>> =>
  store.read(async ({ credentials }) => ok(newestFirst(await credentials.find('api_token', { account }))));

/** Ends a token of the account at once. Problem: `token_unknown`. */
export async function endToken(
  { store }: Pick<OfficeDeps, 'store'>,
  { account, id }: { readonly account: string; readonly id: string },
): Promise<Result<null>> {
  const removed = await store.changeCredentials((tx) => tx.remove('api_token', { account, id }));
  if (!removed.ok) return removed;
  return removed.value === 1 ? ok(null) : fail([problem('token_unknown', { found: shownText(id) })]);
}
