import type { CatalogueEntry } from '../problem.js';

const secretHint = {
  en: 'one secret a line, two while they change: `whsec_` and 24 to 64 random bytes in base64',
  zh: '每行一个密钥，更换期间两个：`whsec_` 加 24 至 64 个随机字节的 base64',
} as const;

/** What can be wrong with notices to other programs, and with calendars. */
export const noticeProblems = {
  notice_secret_unreadable: {
    kind: 'bad_input',
    message: {
      en: 'expected the secret of the endpoint {endpoint} in {file}, could not read it ({found})',
      zh: '接收端 {endpoint} 的密钥应在 {file} 中，实际无法读取（{found}）',
    },
    hint: {
      en: '`secret_file` is a path from the folder of the office settings',
      zh: '`secret_file` 是相对于机关设置文件所在文件夹的路径',
    },
  },
  notice_secret_mode: {
    kind: 'bad_input',
    message: {
      en: 'expected {file}, the secret of the endpoint {endpoint}, to be readable by its owner alone (0600), found {found}',
      zh: '接收端 {endpoint} 的密钥文件 {file} 应仅所有者可读（0600），实际为 {found}',
    },
    hint: { en: 'chmod 600', zh: '请执行 chmod 600' },
  },
  notice_secret_form: {
    kind: 'bad_input',
    message: {
      en: 'expected one or two secrets of the endpoint {endpoint} in {file}, found {found} lines that are not all such',
      zh: '{file} 中应为接收端 {endpoint} 的一个或两个密钥，实际共 {found} 行，且不全是密钥',
    },
    hint: secretHint,
  },
  notice_endpoint_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected an endpoint of the office settings ({known}), found {found}',
      zh: '应为机关设置中的接收端（{known}），实际为 {found}',
    },
  },
  notice_trial_failed: {
    kind: 'unavailable',
    message: {
      en: 'expected the endpoint {endpoint} to answer the trial with 2xx, found {found}',
      zh: '接收端 {endpoint} 应以 2xx 应答试发的通知，实际为 {found}',
    },
    hint: {
      en: 'nothing was recorded, and no notice is tried again because of it',
      zh: '未作任何记录，也不会因此重发通知',
    },
  },
  calendar_address_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected the address of a calendar as it was handed out, found another',
      zh: '应为已发出的日历地址，实际不是',
    },
    hint: {
      en: 'ask for a new one: addresses end when the office renews their key',
      zh: '请重新索取：机关更换密钥后，原地址失效',
    },
  },
  calendar_owner_form: {
    kind: 'usage',
    message: {
      en: 'expected the id of an owner, of letters, digits, ., _ and -, at most 64, found {found}',
      zh: '应为责任人编号，由字母、数字、.、_ 与 - 组成，最多 64 个，实际为 {found}',
    },
  },
  calendar_key_unusable: {
    kind: 'unavailable',
    message: {
      en: 'expected to read or make the key of calendars in {file}, found that it failed ({found})',
      zh: '应能读取或生成日历密钥 {file}，实际失败（{found}）',
    },
    hint: {
      en: 'check who owns the data folder, its permissions and its disk',
      zh: '请检查数据文件夹的所有者、权限和磁盘',
    },
  },
  calendar_key_form: {
    kind: 'unavailable',
    message: {
      en: 'expected a key of calendars in {file}, found something else',
      zh: '{file} 中应为日历密钥，实际不是',
    },
    hint: {
      en: 'remove it, or renew it with `gradus calendar renew`; addresses that were handed out end with it',
      zh: '请删除该文件，或用 `gradus calendar renew` 更换；已发出的地址随之失效',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
