import { foldLogin } from '../../domain/account.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { countAttempt, forgetAttempts, type Guessed } from './attempts.js';
import type { CredentialRow } from './credentials.js';
import { isKnownDevice } from './known-devices.js';
import { type MadeSession, putSession, type SessionTimes } from './sessions.js';

/** By one browser that is known, or from one address. */
const failuresAllowed = 5;
/** Of one login from everywhere that is not known: many addresses together are not to guess either. */
const failuresOfLogin = 100;

/** Whether the password is the one of the hash; null is no hash, and takes as long. */
export type VerifyPassword = (hash: string | null, password: string) => Promise<boolean>;

/** Where an attempt comes from. */
export interface AttemptFrom {
  /** Of the client, or of the network that it is in. */
  readonly address: string;
  /** What the browser is known by, if it has a cookie of it. */
  readonly device: string | null;
}

export interface PasswordInput {
  readonly login: string;
  readonly password: string;
  readonly from: AttemptFrom;
  readonly verify: VerifyPassword;
}

/**
 * What an attempt is counted by. A browser that is known to the account is counted by itself alone, so that nobody
 * else's guesses lock it out; all others are counted by login and address, and by login.
 */
async function guessedBy(
  { store, sha256, clock }: Pick<OfficeDeps, 'store' | 'sha256' | 'clock'>,
  login: string,
  { address, device }: AttemptFrom,
): Promise<Result<readonly Guessed[]>> {
  const keyOf = (...parts: readonly string[]): string => sha256(canonicalJson([...parts]));
  return store.read(async ({ credentials }) => {
    const [credential] = await credentials.find('credential', { login });
    const known = credential && device !== null ? { account: credential.account, device } : null;
    if (known && (await isKnownDevice({ sha256, clock }, credentials, known)))
      return ok([{ key: keyOf('device', login, known.device), allowed: failuresAllowed }]);
    return ok([
      { key: keyOf('address', login, address), allowed: failuresAllowed },
      { key: keyOf('login', login), allowed: failuresOfLogin },
    ]);
  });
}

/**
 * The credential of who knows the password. A login that nobody has is answered as a wrong password is, after the same
 * work, and is locked likewise. Problems: `sign_in_wrong`, `sign_in_locked`.
 */
export async function provePassword(
  deps: Pick<OfficeDeps, 'store' | 'sha256' | 'clock'>,
  { login: typed, password, from, verify }: PasswordInput,
): Promise<Result<CredentialRow>> {
  const { store, clock } = deps;
  const login = foldLogin(typed);
  const by = await guessedBy(deps, login, from);
  if (!by.ok) return by;
  const now = clock();
  const counted = await store.changeCredentials((credentials) => countAttempt(credentials, by.value, now));
  if (!counted.ok) return counted;
  if (counted.value > now) {
    const seconds = Math.ceil((counted.value - now) / 1000);
    return fail([problem('sign_in_locked', { seconds })]);
  }
  const found = await store.read(async ({ credentials }) =>
    ok(await credentials.find('credential', { login })),
  );
  if (!found.ok) return found;
  const [credential] = found.value;
  const isRight = await verify(credential?.password ?? null, password);
  if (!isRight || !credential) return fail([problem('sign_in_wrong')]);
  const forgotten = await store.changeCredentials((credentials) => forgetAttempts(credentials, by.value));
  return forgotten.ok ? ok(credential) : forgotten;
}

/** Begins a session for who knows the password. Problems: those of `provePassword`. */
export async function signIn(
  deps: OfficeDeps,
  { times, ...given }: PasswordInput & { readonly times: SessionTimes },
): Promise<Result<MadeSession>> {
  const proved = await provePassword(deps, given);
  if (!proved.ok) return proved;
  const { login, account, password } = proved.value;
  const made = await deps.store.changeCredentials(async (credentials) => {
    // The account can have been closed, or its password changed, while this one was verified.
    const still = await credentials.find('credential', { login, account, password });
    return still.length === 1 ? putSession(deps, credentials, account, times) : null;
  });
  if (!made.ok) return made;
  return made.value ? ok(made.value) : fail([problem('sign_in_wrong')]);
}
