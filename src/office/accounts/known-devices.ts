import type { Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import type { CredentialReader } from './credentials.js';
import { newSecret } from './secrets.js';

/** How long a browser is known after the last time that somebody signed in with it. */
export const deviceKnownMs = 180 * 24 * 60 * 60_000;

/**
 * Makes a browser known to which an account has just signed in, in the place of what it was known by before: guesses
 * from elsewhere then never lock this account out of it (OWASP, device cookies). It lets nobody in by itself. Gives the
 * secret for its cookie.
 */
export function rememberDevice(
  { store, clock, random, sha256 }: OfficeDeps,
  account: string,
  before: string | null,
): Promise<Result<string>> {
  const secret = newSecret({ random });
  return store.changeCredentials(async (credentials) => {
    if (before !== null) await credentials.remove('known_device', { secret: sha256(before) });
    await credentials.insert('known_device', { secret: sha256(secret), account, seen: clock() });
    return secret;
  });
}

/** Whether somebody has signed in to the account with this browser before. */
export async function isKnownDevice(
  { clock, sha256 }: Pick<OfficeDeps, 'clock' | 'sha256'>,
  credentials: CredentialReader,
  { account, device }: { readonly account: string; readonly device: string },
): Promise<boolean> {
  const [row] = await credentials.find('known_device', { secret: sha256(device), account });
  return row !== undefined && row.seen > clock() - deviceKnownMs;
}
