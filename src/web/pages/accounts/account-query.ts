import { queryOptions } from '@tanstack/react-query';
import { listAccounts, readAccount } from '#client';

export type Account = Awaited<ReturnType<typeof readAccount>>;

/** The first of them: whether an office has begun, and what was said of others before, shows there already. */
export const accountsQuery = queryOptions({
  queryKey: ['listAccounts', 'first'],
  queryFn: async () => (await listAccounts({ limit: 100 })).accounts,
});

export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['readAccount', id], queryFn: () => readAccount(id) });

export type AccountState = 'open' | 'waiting' | 'closed';

export function stateOf({ closed, ready }: Pick<Account, 'closed' | 'ready'>): AccountState {
  if (closed !== null) return 'closed';
  return ready ? 'open' : 'waiting';
}
