import type { Role } from '../../domain/account.js';

/** Who is signed in and what they may ask: the operations of the interface, by their ids. */
export interface Session {
  readonly account: string;
  /** Null once erased. */
  readonly name: string | null;
  readonly login: string | null;
  readonly roles: readonly Role[];
  readonly units: readonly string[] | null;
  readonly permissions: readonly string[];
  readonly expires_at: number | null;
  /** How much longer it lasts at most, however much it is used. */
  readonly lasts_ms?: number | null;
}

/**
 * Asks the service who is signed in. Null: nobody.
 *
 * @throws where the service could not be reached, or, with its `status`, where it failed.
 */
export async function askSession(send: typeof fetch = fetch): Promise<Session | null> {
  const response = await send('/v1/session', { credentials: 'same-origin' });
  if (response.status === 401) {
    // Unread, it would hold the connection.
    void response.body?.cancel();
    return null;
  }
  if (!response.ok) throw Object.assign(new Error('session'), { status: response.status });
  return (await response.json()) as Session;
}
