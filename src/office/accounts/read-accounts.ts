import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import { rowsOf } from '../rows-of.js';
import { type AccountRow, findAccount } from './find-account.js';

/** An account for someone to see. Name and login are null once they were erased. */
export interface AccountView {
  readonly row: AccountRow;
  readonly name: string | null;
  readonly login: string | null;
  /** Whether its person has chosen a password. */
  readonly ready: boolean;
}

const textAt = async ({ personal }: ReadTx, path: string | null): Promise<string | null> => {
  const value = path === null ? null : (await personal.open(null, path))?.value;
  return typeof value === 'string' ? value : null;
};

async function viewOf(tx: ReadTx, row: AccountRow): Promise<AccountView> {
  const [credential] = await tx.credentials.find('credential', { account: row.id });
  return {
    row,
    name: await textAt(tx, row.name_path),
    login: await textAt(tx, row.login_path),
    ready: credential?.password != null,
  };
}

export const accountStates = ['open', 'waiting', 'closed'] as const;
/** `waiting`: its person has not chosen a password yet. */
export type AccountState = (typeof accountStates)[number];

const stateOf = ({ row, ready }: AccountView): AccountState => {
  if (row.closed_seq !== null) return 'closed';
  return ready ? 'open' : 'waiting';
};

export interface ListAccountsInput {
  /** Any part of an id, a name or a login. */
  readonly q?: string;
  /** A login is no part of what is searched: who may not see it cannot guess at it. */
  readonly withoutLogins?: boolean;
  readonly state?: AccountState;
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
}

/** `cursor` null: there is no further page. */
export interface AccountsPage {
  readonly accounts: readonly AccountView[];
  readonly cursor: string | null;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const isNamed = ({ row, name }: AccountView, login: string | null, wanted: string): boolean =>
  [row.id, name ?? '', login ?? ''].some((text) => folded(text).includes(wanted));

/** Accounts by id, a page at a time, closed ones among them. */
export const listAccounts = (
  { store }: Pick<OfficeDeps, 'store'>,
  { q = '', withoutLogins = false, state, cursor, limit: asked }: ListAccountsInput,
): Promise<Result<AccountsPage>> =>
  store.read(async (tx) => {
    const limit = Math.min(100, Math.max(1, asked ?? 50));
    const wanted = folded(q.trim());
    const accounts: AccountView[] = [];
    let isMore = false;
    for await (const row of rowsOf(tx.projections, 'account', {
      where: [
        ...(cursor === undefined ? [] : [{ column: 'id', is: '>', value: cursor } as const]),
        ...(state === 'closed' ? [{ column: 'closed_seq', is: '<>', value: null } as const] : []),
        ...(state === 'open' || state === 'waiting'
          ? [{ column: 'closed_seq', is: '=', value: null } as const]
          : []),
      ],
    })) {
      const view = await viewOf(tx, row);
      const searched = withoutLogins ? null : view.login;
      if (!isNamed(view, searched, wanted) || (state !== undefined && stateOf(view) !== state)) continue;
      isMore = accounts.length === limit;
      if (isMore) break;
      accounts.push(view);
    }
    return ok({ accounts, cursor: isMore ? (accounts.at(-1)?.row.id ?? null) : null });
  });

/** Problem: `account_unknown`. */
export const readAccount = ({ store }: Pick<OfficeDeps, 'store'>, id: string): Promise<Result<AccountView>> =>
  store.read(async (tx) => {
    const row = await findAccount(tx, id);
    return row.ok ? ok(await viewOf(tx, row.value)) : row;
  });
