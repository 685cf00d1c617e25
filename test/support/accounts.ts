import { createHash } from 'node:crypto';
import { type Role, roles } from '../../src/domain/account.js';
import type { Result } from '../../src/domain/result.js';
import { openAccount } from '../../src/office/accounts/open-account.js';
import type { OfficeDeps } from '../../src/office/deps.js';

const valueIn = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
};

type Opens = Pick<OfficeDeps, 'store' | 'clock' | 'random' | 'sha256'>;

/** Every role that does casework or rules; the others stand alone. */
export const caseRoles: readonly Role[] = [
  'submitter',
  'decider',
  'second_decider',
  'maintainer',
  'publisher',
];

/** The token of an account that a test has opened: the same in every process, so that none has to be told. */
export const tokenOf = (id: string): string =>
  `gradus_${createHash('sha256').update(`test ${id}`).digest('base64url')}`;

/** `auditor-1` is an auditor, `administrator-1` an administrator; everyone else has all other roles. */
function rolesOf(id: string): readonly Role[] {
  const role = roles.find((each) => id === each || id.startsWith(`${each}-`));
  return role === 'auditor' || role === 'administrator' ? [role] : caseRoles;
}

export interface TestAccount {
  readonly roles?: readonly Role[];
  readonly units?: readonly string[] | null;
  readonly name?: string;
}

/** Opens an account with a token, and gives the token. */
export async function openTestAccount(office: Opens, id: string, more: TestAccount = {}): Promise<string> {
  const { roles: given = rolesOf(id), units = null, name = `Name of ${id}` } = more;
  // Logins are compared without regard to case, ids are not.
  const login = `${id}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
  const sent = { account: id, login, name, roles: [...given] };
  const asked = { actor: { id: 'test', authenticated: false }, idempotency: null };
  const opened = await openAccount(office, { sent: { ...sent, units: units && [...units] }, ...asked });
  // Another process of the test may open it at the same time.
  if (!opened.ok && !opened.error.some(({ code }) => code === 'account_exists')) valueIn(opened);
  const token = tokenOf(id);
  const row = {
    secret: office.sha256(token),
    id: `t-${id}`,
    account: id,
    label: 'test',
    created: office.clock(),
    expires_on: null,
    used_on: null,
  };
  valueIn(await office.store.changeCredentials((credentials) => credentials.insert('api_token', row)));
  return token;
}

const opened = new WeakMap<OfficeDeps['store'], Map<string, Promise<string>>>();

/** The token of an account, which is opened if nobody has acted under this id yet. */
export function tokenFor(office: Opens, id: string): Promise<string> {
  const known = opened.get(office.store) ?? new Map<string, Promise<string>>();
  opened.set(office.store, known);
  const token = known.get(id) ?? openTestAccount(office, id);
  known.set(id, token);
  return token;
}
