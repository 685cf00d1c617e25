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
    hint: { en: 'name a file with --rules, or another day with --on', zh: '请用 --rules 指定文件，或用 --on 指定其他日期' },
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
