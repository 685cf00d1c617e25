import type { AttemptRow, CredentialWriter } from './credentials.js';

const firstLockMs = 60_000;
const longestLockMs = 60 * 60_000;

/** What failed attempts are counted by. */
export interface Guessed {
  /** SHA-256: of what was typed nothing else is kept. */
  readonly key: string;
  /** How many may fail before each further one locks. */
  readonly allowed: number;
}

/** From the last failure that is allowed on each one locks, for a minute and then twice as long, at most for an hour. */
const lockMs = (failures: number, allowed: number): number =>
  failures < allowed ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** (failures - allowed));

/** False where another process has counted one meanwhile. */
async function countOne(
  credentials: CredentialWriter,
  { key: login, allowed }: Guessed,
  row: AttemptRow | undefined,
  now: number,
): Promise<boolean> {
  const failures = (row?.failures ?? 0) + 1;
  const counted = { failures, locked_until: now + lockMs(failures, allowed), last_at: now };
  if (row)
    return (await credentials.update('sign_in_attempt', { login, failures: row.failures }, counted)) === 1;
  // Otherwise somebody who tries many logins and never gets in would leave a row of each for ever.
  await credentials.prune(now);
  return credentials.insert('sign_in_attempt', { login, ...counted });
}

/**
 * Counts an attempt as failed before the password is looked at, so that many at once are as many failures; the one that
 * is right takes it back. Gives until when it is locked, 0 if it is not and was counted. Logins that nobody has are
 * counted too.
 */
export async function countAttempt(
  credentials: CredentialWriter,
  by: readonly Guessed[],
  now: number,
): Promise<number> {
  const rows: (AttemptRow | undefined)[] = [];
  for (const { key: login } of by) rows.push((await credentials.find('sign_in_attempt', { login }))[0]);
  const locked = Math.max(0, ...rows.map((row) => row?.locked_until ?? 0));
  if (locked > now) return locked;
  for (const [at, guessed] of by.entries())
    for (let row = rows[at]; !(await countOne(credentials, guessed, row, now)); ) {
      [row] = await credentials.find('sign_in_attempt', { login: guessed.key });
      if (row && row.locked_until > now) return row.locked_until;
    }
  return 0;
}

/** Takes back what was counted: whoever knew the password begins anew. */
export async function forgetAttempts(credentials: CredentialWriter, by: readonly Guessed[]): Promise<void> {
  for (const { key: login } of by) await credentials.remove('sign_in_attempt', { login });
}
