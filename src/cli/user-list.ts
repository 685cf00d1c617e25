import { listAccounts } from '../office/accounts/read-accounts.js';
import { everyPage } from '../office/every-page.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import type { Texts } from './language.js';
import { roleNames } from './role-names.js';
import { withOffice } from './with-office.js';

function standing(closed: number | null, ready: boolean): Texts {
  if (closed !== null) return { en: `closed in entry ${closed}`, zh: `已在条目 ${closed} 停用` };
  return ready ? { en: 'open', zh: '有效' } : { en: 'has no password yet', zh: '尚未设定密码' };
}

/** `user list` */
export const userList = (deps: CliDeps, out: Console, data: string): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const pages = await everyPage((from) => listAccounts(office, { ...from, limit: 100 }));
    if (!pages.ok) return out.report(pages.error);
    const listed = pages.value.flatMap((page) => page.accounts);
    const { language } = out;
    if (out.json)
      out.printJson({
        accounts: listed.map(({ row, name, login, ready }) => ({
          account: row.id,
          name,
          login,
          roles: row.roles,
          units: row.units,
          closed: row.closed_seq,
          ready,
        })),
      });
    else if (listed.length === 0) out.print(language === 'zh' ? '没有账户' : 'no accounts');
    else
      for (const { row, name, login, ready } of listed) {
        const comma = language === 'zh' ? '、' : ', ';
        const roles = row.roles.map((role) => roleNames[role][language]).join(comma);
        const units = row.units ? ` [${row.units.join(comma)}]` : '';
        out.print(`${out.bold(row.id)}  ${name ?? '-'} (${login ?? '-'})`);
        out.print(`  ${roles}${units}  ·  ${standing(row.closed_seq, ready)[language]}`);
      }
    return 0;
  });
