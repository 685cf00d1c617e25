import { accountRolesSchema } from '../domain/account.js';
import type { Result } from '../domain/result.js';
import { parseWith } from '../domain/zod-problems.js';
import { changeRoles } from '../office/accounts/change-roles.js';
import { closeAccount } from '../office/accounts/close-account.js';
import { linkPath, makeLink } from '../office/accounts/links.js';
import type { AppendedToOffice } from '../office/append-to-office.js';
import type { Asked, OfficeDeps } from '../office/deps.js';
import { actingOn } from './acting.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import type { Texts } from './language.js';
import { serviceOrigin } from './service-origin.js';
import { withOffice } from './with-office.js';

export interface UserChangeOptions {
  readonly actor?: string;
}

export interface UserRolesOptions extends UserChangeOptions {
  readonly role: readonly string[];
  readonly unit?: readonly string[];
}

interface Change {
  readonly command: string;
  readonly id: string;
  readonly act: (office: OfficeDeps, asked: Asked) => Promise<Result<AppendedToOffice>>;
  readonly said: (entry: number) => Texts;
}

async function change(
  deps: CliDeps,
  out: Console,
  data: string,
  { command, id, act, said }: Change,
  given: string | undefined,
): Promise<ExitCode> {
  const actor = actingOn(deps, `gradus ${command}`, given);
  if (!actor.ok) return out.report(actor.error);
  return withOffice(deps, out, data, async (office) => {
    const done = await act(office, { actor: actor.value, idempotency: null });
    if (!done.ok) return out.report(done.error);
    const { entry } = done.value;
    if (out.json) out.printJson({ account: id, entry });
    else out.print(`${out.green('✓')} ${said(entry)[out.language]}`);
    return 0;
  });
}

/** `user roles ID` */
export async function userRoles(
  deps: CliDeps,
  out: Console,
  data: string,
  id: string,
  { role: roles, unit: units, actor }: UserRolesOptions,
): Promise<ExitCode> {
  const sent = parseWith(accountRolesSchema, { roles, units: units ?? null });
  if (!sent.ok) return out.report(sent.error);
  const given: Change = {
    command: 'user roles',
    id,
    act: (office, asked) => changeRoles(office, { account: id, sent: sent.value, ...asked }),
    said: (entry) => ({
      en: `account ${id} has other roles from entry ${entry} on`,
      zh: `账户 ${id} 的角色自条目 ${entry} 起变更`,
    }),
  };
  return change(deps, out, data, given, actor);
}

/** `user close ID` */
export const userClose = (
  deps: CliDeps,
  out: Console,
  data: string,
  id: string,
  { actor }: UserChangeOptions,
): Promise<ExitCode> =>
  change(
    deps,
    out,
    data,
    {
      command: 'user close',
      id,
      act: (office, asked) => closeAccount(office, { account: id, ...asked }),
      said: (entry) => ({
        en: `account ${id} is closed from entry ${entry} on`,
        zh: `账户 ${id} 自条目 ${entry} 起停用`,
      }),
    },
    actor,
  );

/** `user link ID`: the address at which the person chooses a password in the place of one that was forgotten. */
export async function userLink(
  deps: CliDeps,
  out: Console,
  data: string,
  id: string,
  { actor: given }: UserChangeOptions,
): Promise<ExitCode> {
  const actor = actingOn(deps, 'gradus user link', given);
  if (!actor.ok) return out.report(actor.error);
  return withOffice(deps, out, data, async (office) => {
    const made = await makeLink(office, { account: id, actor: actor.value, idempotency: null });
    if (!made.ok) return out.report(made.error);
    const path = linkPath(made.value);
    const address = `${serviceOrigin(deps)}${path}`;
    if (out.json) out.printJson({ account: id, entry: made.value.entry, path, address });
    else out.print(address);
    return 0;
  });
}
