import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { OfficeDeps } from '../deps.js';
import type { CredentialWriter, SessionRow } from './credentials.js';
import { newId, newSecret } from './secrets.js';

/** How long a session lasts, in milliseconds. */
export interface SessionTimes {
  /** Without a request. */
  readonly sessionIdleMs: number;
  /** At most. */
  readonly sessionMs: number;
}

/** A session as its cookie is handed out, once. */
export interface MadeSession {
  readonly secret: string;
  readonly row: SessionRow;
}

/** When the session ends unless it is used again. */
export const endOf = ({ seen, ends }: SessionRow, { sessionIdleMs }: SessionTimes): number =>
  Math.min(ends, seen + sessionIdleMs);

/** Begins a session, and forgets those that are over. */
export async function putSession(
  deps: Pick<OfficeDeps, 'clock' | 'random' | 'sha256'>,
  credentials: CredentialWriter,
  account: string,
  { sessionMs }: SessionTimes,
): Promise<MadeSession> {
  const secret = newSecret(deps);
  const created = deps.clock();
  const row: SessionRow = {
    secret: deps.sha256(secret),
    id: newId(deps, 's'),
    account,
    created,
    seen: created,
    ends: created + sessionMs,
  };
  await credentials.prune(created);
  await credentials.insert('session', row);
  return { secret, row };
}

export const beginSession = (
  deps: OfficeDeps,
  account: string,
  times: SessionTimes,
): Promise<Result<MadeSession>> =>
  deps.store.changeCredentials((credentials) => putSession(deps, credentials, account, times));

/** The sessions of an account that go on, the latest used first. */
export const listSessions = (
  { store, clock }: Pick<OfficeDeps, 'store' | 'clock'>,
  account: string,
  times: SessionTimes,
): Promise<Result<readonly SessionRow[]>> =>
  store.read(async ({ credentials }) => {
    const rows = await credentials.find('session', { account });
    const now = clock();
    return ok(rows.filter((row) => endOf(row, times) > now).sort((a, b) => b.seen - a.seen));
  });

/** Ends all sessions of an account, and says how many there were. Its tokens and its password hold. */
export const endSessionsOf = (
  { store }: Pick<OfficeDeps, 'store'>,
  account: string,
): Promise<Result<number>> =>
  store.changeCredentials((credentials) => credentials.remove('session', { account }));

/** Ends a session. `account` null: whosever it is. Problem: `session_unknown`. */
export async function endSession(
  { store }: Pick<OfficeDeps, 'store'>,
  { account, id }: { readonly account: string | null; readonly id: string },
): Promise<Result<null>> {
  const where = account === null ? { id } : { account, id };
  const removed = await store.changeCredentials((credentials) => credentials.remove('session', where));
  if (!removed.ok) return removed;
  return removed.value === 1 ? ok(null) : fail([problem('session_unknown', { found: shownText(id) })]);
}
