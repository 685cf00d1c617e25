import type { CatalogueEntry } from '../problem.js';

const seeHelp = { en: 'see `{command} --help`', zh: '请参阅 `{command} --help`' } as const;

/** What can be wrong with how a command is called, and what a command found. */
export const commandProblems = {
  usage_unknown_option: {
    kind: 'usage',
    message: { en: 'expected an option of `{command}`, found {found}', zh: '`{command}` 没有选项 {found}' },
    hint: seeHelp,
  },
  usage_unknown_command: {
    kind: 'usage',
    message: { en: 'expected a command of `{command}`, found {found}', zh: '`{command}` 没有命令 {found}' },
    hint: seeHelp,
  },
  usage_missing_argument: {
    kind: 'usage',
    message: {
      en: '`{command}` takes {expected}, found nothing',
      zh: '`{command}` 应给出 {expected}，实际没有',
    },
    hint: seeHelp,
  },
  usage_too_many_arguments: {
    kind: 'usage',
    message: {
      en: 'expected as many words as `{command}` takes, {expected}, found {found}',
      zh: '`{command}` 应给出 {expected} 个参数，实际为 {found} 个',
    },
    hint: seeHelp,
  },
  usage_option_missing: {
    kind: 'usage',
    message: {
      en: '`{command}` takes {expected}, found it left out',
      zh: '`{command}` 应给出 {expected}，实际没有',
    },
    hint: seeHelp,
  },
  usage_option_without_value: {
    kind: 'usage',
    message: {
      en: 'option {option} takes a value, found none',
      zh: '选项 {option} 之后应有值，实际没有',
    },
    hint: seeHelp,
  },
  usage_option_value: {
    kind: 'usage',
    message: {
      en: 'option {option} takes {expected}, not {found}',
      zh: '选项 {option} 应为 {expected}，实际为 {found}',
    },
    hint: seeHelp,
  },
  option_not_a_date: {
    kind: 'usage',
    message: {
      en: 'option {option} takes a day that exists, as YYYY-MM-DD, not {found}',
      zh: '选项 {option} 应为 YYYY-MM-DD 形式的真实日期，实际为 {found}',
    },
    hint: seeHelp,
  },
  rulebook_id_form: {
    kind: 'usage',
    message: {
      en: 'the id of a rulebook is lower-case words joined by hyphens, at most 64 characters, not {found}',
      zh: '规则集的标识应为以连字符相连的小写单词，至多 64 个字符，实际为 {found}',
    },
  },
  export_needs_name: {
    kind: 'usage',
    message: {
      en: 'expected the name of a file, as the checkpoint is written beside it, found {found}',
      zh: '应给出文件名（检查点写在该文件旁），实际为 {found}',
    },
  },
  watch_needs_files: {
    kind: 'usage',
    message: {
      en: 'option `--watch` takes files, found `-`, the standard input',
      zh: '选项 `--watch` 应与文件一起使用，实际为标准输入 `-`',
    },
  },
  unexpected_failure: {
    kind: 'internal',
    message: { en: 'gradus itself failed: {found}', zh: '程序本身出错：{found}' },
    hint: {
      en: 'report this with the command; GRADUS_LOG=debug shows where it happened',
      zh: '请连同所用命令一并报告；设置 GRADUS_LOG=debug 可显示出错位置',
    },
  },
  output_lost: {
    kind: 'unavailable',
    message: {
      en: 'what was to be printed could not be written ({found})',
      zh: '输出内容未能写出（{found}）',
    },
    hint: {
      en: 'make room where the output goes; what was recorded stays recorded',
      zh: '请在输出位置腾出空间；已记入台账的内容不受影响',
    },
  },
  read_failed: {
    kind: 'unavailable',
    message: {
      en: 'expected to read {file}, found that it failed ({found})',
      zh: '应能读取 {file}，实际失败（{found}）',
    },
    hint: { en: 'check the disk that it is on', zh: '请检查其所在的磁盘' },
  },
  write_failed: {
    kind: 'unavailable',
    message: {
      en: 'expected to write {file}, found {found_en} ({why})',
      zh: '应能写入 {file}，实际{found_zh}（{why}）',
    },
    hint: { en: 'make room, or name a place that can be written', zh: '请腾出空间，或指定可写的位置' },
  },
  config_value: {
    kind: 'usage',
    message: {
      en: 'environment variable {name} takes {expected}, not {found}',
      zh: '环境变量 {name} 应为 {expected}，实际为 {found}',
    },
  },
  config_origin_missing: {
    kind: 'usage',
    message: {
      en: 'expected GRADUS_ORIGIN with GRADUS_HOST beyond this machine, found {host} alone',
      zh: 'GRADUS_HOST 不限于本机时应设定 GRADUS_ORIGIN，实际只有 {host}',
    },
    hint: {
      en: 'such as https://gradus.example.org, the address in the browser; TLS is the matter of a proxy before the service',
      zh: '例如 https://gradus.example.org，即浏览器中的地址；TLS 由服务前的代理负责',
    },
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
      en: 'write it anew with `gradus rules schema --write`',
      zh: '请用 `gradus rules schema --write` 重新生成',
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
  import_stopped: {
    kind: 'unavailable',
    message: {
      en: 'the import stopped at line {line} of {file}',
      zh: '导入在 {file} 第 {line} 行停止',
    },
    hint: {
      en: 'run it again when the cause is gone; no case is taken twice',
      zh: '原因消除后请重新运行；案件不会重复接收',
    },
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
