import { ok, type Result } from '../../domain/result.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { checkAdministratorStays, findOpenAccount } from './find-account.js';

export interface CloseAccountInput extends Asked {
  readonly account: string;
}

/**
 * Closes an account for good, with its password, sessions, tokens and links; its login can be another's from then on,
 * its id never. Problems: `account_unknown`, `account_closed`, `account_last_administrator`.
 */
export const closeAccount = (
  deps: OfficeDeps,
  { account, ...asked }: CloseAccountInput,
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, asked, {
    kind: 'account_closed',
    body: async ({ tx }) => {
      const row = await findOpenAccount(tx, account);
      if (!row.ok) return row;
      const stays = await checkAdministratorStays(tx, row.value);
      if (!stays.ok) return stays;
      for (const table of ['credential', 'known_device', 'session', 'api_token', 'one_time_link'] as const)
        await tx.credentials.remove(table, { account });
      return ok({ account });
    },
  });
