import { ok, type Result } from '../../domain/result.js';
import { dayInZone } from '../../domain/time-zone.js';
import type { OfficeDeps } from '../deps.js';
import type { CredentialReader, SessionRow, TokenRow } from './credentials.js';
import type { AccountRow } from './find-account.js';
import { endOf, type SessionTimes } from './sessions.js';

/** What a request shows: the value of its cookie, or its token. */
export type Shown = { readonly session: string } | { readonly token: string };

/** Who a request is from, and by what that is known. */
export interface Identified {
  readonly account: AccountRow;
  readonly session: SessionRow | null;
  readonly token: TokenRow | null;
}

type Held = Omit<Identified, 'account'> & { readonly id: string };

async function heldBy(
  deps: Pick<OfficeDeps, 'sha256' | 'clock' | 'settings'>,
  credentials: CredentialReader,
  shown: Shown,
  times: SessionTimes,
): Promise<Held | null> {
  if ('session' in shown) {
    const [session] = await credentials.find('session', { secret: deps.sha256(shown.session) });
    if (!session || endOf(session, times) <= deps.clock()) return null;
    return { id: session.account, session, token: null };
  }
  const [token] = await credentials.find('api_token', { secret: deps.sha256(shown.token) });
  if (!token) return null;
  const isOver =
    token.expires_on !== null && dayInZone(deps.settings.time_zone, deps.clock()) > token.expires_on;
  return isOver ? null : { id: token.account, session: null, token };
}

/** Who shows this, as the account now stands; null where it is not known, over, or of an account that is closed. */
export const identify = (
  deps: OfficeDeps,
  shown: Shown,
  times: SessionTimes,
): Promise<Result<Identified | null>> =>
  deps.store.read(async ({ credentials, projections }) => {
    const held = await heldBy(deps, credentials, shown, times);
    if (!held) return ok(null);
    const { id, ...by } = held;
    const account = await projections.get('account', { id });
    return ok(account && account.closed_seq === null ? { account, ...by } : null);
  });

const seenEveryMs = 60_000;

/** Notes that a session or token was used: at most once a minute, and once a day. */
export async function noteUse(deps: OfficeDeps, { session, token }: Identified): Promise<Result<null>> {
  const now = deps.clock();
  const today = dayInZone(deps.settings.time_zone, now);
  const isSeen = session !== null && now - session.seen < seenEveryMs;
  const isUsed = token !== null && token.used_on === today;
  if (isSeen || isUsed) return ok(null);
  return deps.store.changeCredentials(async (credentials) => {
    if (session) await credentials.update('session', { secret: session.secret }, { seen: now });
    if (token) await credentials.update('api_token', { secret: token.secret }, { used_on: today });
    return null;
  });
}
