import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with how a command is called, and what a command found. */
export const commandProblems = {
  usage: {
    kind: 'usage',
    message: { en: '{detail}', zh: '用法有误：{detail}' },
    hint: { en: 'see `{command} --help`', zh: '请参阅 `{command} --help`' },
  },
  option_not_a_date: {
    kind: 'usage',
    message: {
      en: 'option {option} takes a day as YYYY-MM-DD, not {found}',
      zh: '选项 {option} 应为 YYYY-MM-DD 形式的日期，实际为 {found}',
    },
  },
  config_value: {
    kind: 'usage',
    message: {
      en: 'environment variable {name} takes {expected}, not {found}',
      zh: '环境变量 {name} 应为 {expected}，实际为 {found}',
    },
  },
  write_token_form: {
    kind: 'unavailable',
    message: {
      en: 'expected a token of 43 letters and digits in {file}, found another text',
      zh: '{file} 中应为 43 个字符的令牌，实际内容不同',
    },
    hint: { en: 'delete the file; the next start makes a new one', zh: '请删除该文件；下次启动会重新生成' },
  },
  port_in_use: {
    kind: 'unavailable',
    message: { en: 'port {port} of {host} is in use', zh: '{host} 的端口 {port} 已被占用' },
    hint: {
      en: 'stop what listens there, or set GRADUS_PORT to another port',
      zh: '请停止占用该端口的程序，或将 GRADUS_PORT 设为其他端口',
    },
  },
  port_not_allowed: {
    kind: 'unavailable',
    message: {
      en: 'no permission to listen on port {port} of {host}',
      zh: '没有权限监听 {host} 的端口 {port}',
    },
    hint: { en: 'set GRADUS_PORT to a port from 1024 on', zh: '请将 GRADUS_PORT 设为 1024 以上的端口' },
  },
  schema_not_current: {
    kind: 'finding',
    message: {
      en: 'expected {file} to be the schema of this release, found another text',
      zh: '{file} 应为本版本的格式定义，实际内容不同',
    },
    hint: {
      en: 'write it anew with `gradus rules schema --write {file}`',
      zh: '请用 `gradus rules schema --write {file}` 重新生成',
    },
  },
  no_cases: {
    kind: 'not_found',
    message: { en: 'expected cases in {place}, found none', zh: '{place} 中应有案例，实际没有' },
    hint: { en: 'name a file or folder with --cases', zh: '请用 --cases 指定文件或文件夹' },
  },
  rulebook_not_there: {
    kind: 'not_found',
    message: {
      en: 'expected a rulebook {rulebook} in {place}, found {known}',
      zh: '{place} 中应有规则集 {rulebook}，实际有 {known}',
    },
  },
  rulebook_no_version: {
    kind: 'unprocessable',
    message: {
      en: 'expected a version of {rulebook} in force on {day}, found none',
      zh: '{rulebook} 应有在 {day} 有效的版本，实际没有',
    },
    hint: {
      en: 'name a file with --rules, or another day with --on',
      zh: '请用 --rules 指定文件，或用 --on 指定其他日期',
    },
  },
  entry_not_there: {
    kind: 'not_found',
    message: {
      en: 'expected an entry below {size}, found no entry {found}',
      zh: '条目编号应小于 {size}，实际没有条目 {found}',
    },
  },
  option_not_a_number: {
    kind: 'usage',
    message: {
      en: '{what} takes a whole number from 0 on, not {found}',
      zh: '{what} 应为非负整数，实际为 {found}',
    },
  },
  replay_differs: {
    kind: 'finding',
    message: {
      en: 'entry {entry} differs at {path}: recorded {recorded}, found {found}',
      zh: '条目 {entry} 在 {path} 处不同：记录为 {recorded}，现为 {found}',
    },
  },
  replay_all_or_one: {
    kind: 'usage',
    message: {
      en: 'expected an entry number or --all, found {found}',
      zh: '应给出条目编号或 --all，实际为 {found}',
    },
  },
  import_line: {
    kind: 'finding',
    message: { en: 'case {line} of {file} was not taken', zh: '{file} 的第 {line} 个案件未被接收' },
  },
  engines_disagree: {
    kind: 'engine_disagreement',
    message: {
      en: 'the two evaluations of {rulebook} {version} differ on rule {rule}, so nothing is recommended for {subject}',
      zh: '规则集 {rulebook} {version} 的两次评估在规则 {rule} 上不一致，故对 {subject} 不提出建议',
    },
    hint: { en: 'report this with the rules file and the case', zh: '请连同规则文件和案件一并报告' },
  },
} as const satisfies Record<string, CatalogueEntry>;
