import { type Command, Option } from 'commander';
import { roles } from '../domain/account.js';
import type { Registrar } from './run.js';
import { userAdd, type UserAddOptions } from './user-add.js';
import {
  type UserChangeOptions,
  userClose,
  userLink,
  userRoles,
  type UserRolesOptions,
} from './user-change.js';
import { userList } from './user-list.js';
import { userToken, type UserTokenOptions } from './user-token.js';

/** `gradus user ...`: accounts, by who owns the data folder; whoever does needs none. */
export function registerUsers({ add, group, say }: Registrar): void {
  const user = group('user', { en: 'accounts: who may do what', zh: '账户与权限' });
  const who = [
    '--actor <id>',
    say({
      en: 'who does it, as an opaque id (default: the user of this system)',
      zh: '办理人（不含个人信息的代号；默认：本机用户）',
    }),
  ] as const;
  const permitted = (command: Command): Command =>
    command
      .addOption(
        new Option('--role <role...>', say({ en: 'what it may do', zh: '角色' }))
          .choices(roles)
          .makeOptionMandatory(),
      )
      .option(
        '--unit <ref...>',
        say({ en: 'only cases of these units (default: of all)', zh: '仅限这些单位的案件（默认：全部）' }),
      )
      .option(...who);
  permitted(
    add<UserAddOptions>(
      user,
      'add <id>',
      {
        en: 'open an account and print where its person chooses a password',
        zh: '开立账户，并显示设定密码的链接',
      },
      ({ deps, out, data }, [id = ''], options) => userAdd(deps, out, data, id, options),
    )
      .requiredOption('--name <name>', say({ en: "the person's name", zh: '姓名' }))
      .requiredOption('--login <login>', say({ en: 'what they sign in with', zh: '登录名' })),
  );
  add(user, 'list', { en: 'list accounts', zh: '列出账户' }, ({ deps, out, data }) =>
    userList(deps, out, data),
  );
  permitted(
    add<UserRolesOptions>(
      user,
      'roles <id>',
      { en: 'give an account other roles and units', zh: '变更角色和单位' },
      ({ deps, out, data }, [id = ''], options) => userRoles(deps, out, data, id, options),
    ),
  );
  add<UserChangeOptions>(
    user,
    'close <id>',
    { en: 'close an account for good', zh: '停用账户（不可恢复）' },
    ({ deps, out, data }, [id = ''], options) => userClose(deps, out, data, id, options),
  ).option(...who);
  add<UserChangeOptions>(
    user,
    'link <id>',
    { en: 'print where the person chooses another password', zh: '显示重设密码的链接' },
    ({ deps, out, data }, [id = ''], options) => userLink(deps, out, data, id, options),
  ).option(...who);
  add<UserTokenOptions>(
    user,
    'token <id>',
    { en: 'print a token for programs, once', zh: '生成供程序使用的令牌，只显示一次' },
    ({ deps, out, data }, [id = ''], options) => userToken(deps, out, data, id, options),
  )
    .requiredOption('--label <text>', say({ en: 'what it is for', zh: '用途' }))
    .option('--expires <day>', say({ en: 'the last day (default: none)', zh: '截止日期（默认：无）' }))
    .option(...who);
}
