import { foldLogin, type SentAccount } from '../../domain/account.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { needed, type Seal } from '../personal.js';
import type { WriteTx } from '../ports.js';
import { newId } from './secrets.js';

/** Entries of the program itself stand under this id. */
const reserved = 'gradus';

export interface Opening extends SentAccount {
  readonly account: string;
  /** The hash of the password; null where a link is to be used for choosing one. */
  readonly password: string | null;
}

/** Takes the login and gives the body of the entry. */
export async function openingBody(
  tx: WriteTx,
  seal: Seal,
  { account, login, name, roles, units = null, password }: Opening,
): Promise<Result<object>> {
  const found = shownText(account);
  if (account === reserved) return fail([problem('account_id_reserved', { found }, { path: '/account' })]);
  const row = await tx.projections.get('account', { id: account });
  if (row) return fail([problem('account_exists', { found, number: row.opened_seq }, { path: '/account' })]);
  const isTaken = !(await tx.credentials.insert('credential', {
    login: foldLogin(login),
    account,
    password,
  }));
  if (isTaken) return fail([problem('account_login_taken', { found: shownText(login) }, { path: '/login' })]);
  return ok({
    account,
    roles: [...roles].sort(byCodeUnit),
    units: units && [...units].sort(byCodeUnit),
    name: await needed(seal, 'name', name),
    login: await needed(seal, 'login', login),
  });
}

export interface OpenAccountInput extends Asked {
  readonly sent: SentAccount;
}

export interface AccountOpened extends AppendedToOffice {
  readonly account: string;
}

/** The id where none was chosen: of a request with a key always the same, so that a repeated one is given it again. */
function idFor(deps: Pick<OfficeDeps, 'random' | 'sha256'>, { idempotency }: Asked): string {
  if (!idempotency) return newId(deps, 'a');
  const { actor, route, key } = idempotency;
  return `a-${deps.sha256([actor, route, key].join('\n')).slice(0, 16)}`;
}

/** Opens an account. Problems: `account_exists`, `account_login_taken`, `account_id_reserved`. */
export async function openAccount(
  deps: Pick<OfficeDeps, 'store' | 'clock' | 'random' | 'sha256'>,
  { sent, ...asked }: OpenAccountInput,
): Promise<Result<AccountOpened>> {
  const account = sent.account ?? idFor(deps, asked);
  const appended = await appendToOffice(deps, asked, {
    kind: 'account_opened',
    body: ({ tx, seal }) => openingBody(tx, seal, { ...sent, account, password: null }),
  });
  return appended.ok ? ok({ ...appended.value, account }) : appended;
}
