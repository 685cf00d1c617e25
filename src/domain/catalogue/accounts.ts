import type { CatalogueEntry } from '../problem.js';

const linkHint = {
  en: 'a link is used once and ends by itself: ask an administrator for a new one, or run `gradus user link`',
  zh: '链接只能使用一次且会过期：请向管理员重新索取，或运行 `gradus user link`',
} as const;

/** What can be wrong with accounts, with signing in and with what an account asks for. */
export const accountProblems = {
  account_unknown: {
    kind: 'not_found',
    message: { en: 'expected the id of an account, found {found}', zh: '应为账户编号，实际为 {found}' },
  },
  account_exists: {
    kind: 'conflict',
    message: {
      en: 'expected an id that no account has, found {found} opened in entry {number}',
      zh: '应为尚未使用的账户编号，实际 {found} 已在条目 {number} 中开立',
    },
    hint: {
      en: 'an id is never used twice, also when its account was closed',
      zh: '编号不可重复使用，账户停用后亦然',
    },
  },
  account_id_reserved: {
    kind: 'bad_input',
    message: {
      en: 'expected an id of a person, found {found}, which is that of the program',
      zh: '应为人员编号，实际 {found} 是本程序自身的编号',
    },
  },
  account_login_taken: {
    kind: 'conflict',
    message: {
      en: 'expected a login that no other account has, found {found}',
      zh: '登录名应未被其他账户使用，实际 {found} 已被使用',
    },
  },
  account_closed: {
    kind: 'conflict',
    message: {
      en: 'expected an account that is open, found {found} closed in entry {number}',
      zh: '账户应为有效，实际 {found} 已在条目 {number} 中停用',
    },
  },
  account_own: {
    kind: 'forbidden',
    message: {
      en: 'expected another person to change these roles, found that {found} is your own account',
      zh: '角色应由他人变更，实际 {found} 是您自己的账户',
    },
  },
  account_last_administrator: {
    kind: 'conflict',
    message: {
      en: 'expected another administrator to stay, found {found} to be the last',
      zh: '应保留其他管理员，实际 {found} 是最后一名管理员',
    },
    hint: { en: 'open or change another account first', zh: '请先开立或变更另一个账户' },
  },
  link_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected a link that was handed out and not used yet, found another',
      zh: '应为已发出且尚未使用的链接，实际不是',
    },
    hint: linkHint,
  },
  setup_over: {
    kind: 'conflict',
    message: {
      en: 'expected no administrator yet, found that there is one',
      zh: '应尚无管理员，实际已有',
    },
    hint: { en: 'ask an administrator for an account', zh: '请向管理员申请账户' },
  },
  sign_in_wrong: {
    kind: 'unauthorized',
    message: {
      en: 'expected login and password of an account, found that they do not belong together',
      zh: '登录名与密码不匹配',
    },
    hint: {
      en: 'who forgot the password asks an administrator for a link',
      zh: '忘记密码者请向管理员索取链接',
    },
  },
  sign_in_locked: {
    kind: 'unavailable',
    message: {
      en: 'expected no further attempt to sign in now, after too many that failed',
      zh: '登录失败次数过多，暂时不能再试',
    },
    hint: { en: 'try again in {seconds} s', zh: '请在 {seconds} 秒后再试' },
  },
  password_is_login: {
    kind: 'bad_input',
    message: {
      en: 'expected a password other than the login, found the same',
      zh: '密码应与登录名不同，实际相同',
    },
  },
  password_wrong: {
    kind: 'bad_input',
    message: {
      en: 'expected the password that holds now, found another',
      zh: '应为当前密码，实际不是',
    },
  },
  session_unknown: {
    kind: 'not_found',
    message: { en: 'expected the id of a session, found {found}', zh: '应为会话编号，实际为 {found}' },
  },
  session_needed: {
    kind: 'forbidden',
    message: {
      en: 'expected a person who signed in with a password, found a token',
      zh: '应由以密码登录的人员操作，实际为令牌',
    },
  },
  token_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected the id of a token of yours, found {found}',
      zh: '应为您的令牌编号，实际为 {found}',
    },
  },
  token_day_past: {
    kind: 'bad_input',
    message: {
      en: 'expected a day after {expected} as the last of the token, found {found}',
      zh: '令牌的截止日期应晚于 {expected}，实际为 {found}',
    },
  },
  access_refused: {
    kind: 'forbidden',
    message: {
      en: 'expected an account that may do this ({operation}), found one without that permission',
      zh: '此操作（{operation}）需要相应权限，您的账户没有',
    },
    hint: {
      en: 'an administrator gives roles; accounts limited to units see no figures over all of them',
      zh: '角色由管理员授予；限定单位的账户不能查看全部单位的汇总',
    },
  },
  access_unit_outside: {
    kind: 'forbidden',
    message: {
      en: 'expected a case of one of the units of your account, found another',
      zh: '应为您账户所属单位的案件，实际不是',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
