import type { SentAccountRoles } from '../../domain/account.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { checkAdministratorStays, findOpenAccount } from './find-account.js';

export interface ChangeRolesInput extends Asked {
  readonly account: string;
  readonly sent: SentAccountRoles;
}

/**
 * Gives an account other roles and units, which hold from the next request on. Problems: `account_unknown`,
 * `account_closed`, `account_own`, `account_last_administrator`.
 */
export const changeRoles = (
  deps: OfficeDeps,
  { account, sent, ...asked }: ChangeRolesInput,
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, asked, {
    kind: 'account_changed',
    body: async ({ tx }) => {
      const row = await findOpenAccount(tx, account);
      if (!row.ok) return row;
      if (asked.actor.id === account) return fail([problem('account_own', { found: shownText(account) })]);
      if (!sent.roles.includes('administrator')) {
        const stays = await checkAdministratorStays(tx, row.value);
        if (!stays.ok) return stays;
      }
      const roles = [...sent.roles].sort(byCodeUnit);
      const units = sent.units && [...sent.units].sort(byCodeUnit);
      return ok({ account, change: 'roles', roles, units });
    },
  });
