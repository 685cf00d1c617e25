import { accountSchema } from '../domain/account.js';
import { parseWith } from '../domain/zod-problems.js';
import { linkFor, linkPath } from '../office/accounts/links.js';
import { openAccount } from '../office/accounts/open-account.js';
import { actingOn } from './acting.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { serviceOrigin } from './service-origin.js';
import { withOffice } from './with-office.js';

export interface UserAddOptions {
  readonly name: string;
  readonly login: string;
  readonly role: readonly string[];
  readonly unit?: readonly string[];
  readonly actor?: string;
}

/** `user add ID`: opens an account and prints the address at which its person chooses a password. */
export async function userAdd(
  deps: CliDeps,
  out: Console,
  data: string,
  id: string,
  { name, login, role: roles, unit: units, actor: given }: UserAddOptions,
): Promise<ExitCode> {
  const actor = actingOn(deps, 'gradus user add', given);
  if (!actor.ok) return out.report(actor.error);
  const sent = parseWith(accountSchema, { account: id, name, login, roles, units: units ?? null });
  if (!sent.ok) return out.report(sent.error);
  return withOffice(
    deps,
    out,
    data,
    async (office) => {
      const opened = await openAccount(office, { sent: sent.value, actor: actor.value, idempotency: null });
      if (!opened.ok) return out.report(opened.error);
      const made = await linkFor(office, id);
      if (!made.ok) return out.report(made.error);
      const { entry } = opened.value;
      const path = linkPath(made.value);
      const address = `${serviceOrigin(deps)}${path}`;
      if (out.json) out.printJson({ account: id, entry, path, address });
      else if (out.language === 'zh')
        out.print(`${out.green('✓')} 账户 ${id} 已开立（条目 ${entry}）；请其在此设定密码：\n  ${address}`);
      else
        out.print(
          `${out.green('✓')} account ${id} opened in entry ${entry}; its person chooses a password at\n  ${address}`,
        );
      return 0;
    },
    { isNew: true },
  );
}
