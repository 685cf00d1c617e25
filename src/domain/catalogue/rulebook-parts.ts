import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with the parts of a rules file and with how they name each other. */
export const rulebookPartsProblems = {
  no_rules: {
    kind: 'bad_input',
    message: { en: 'expected a rule or a table, found neither', zh: '应有规则或决策表，实际两者皆无' },
  },
  id_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each id once, found {found} again',
      zh: '每个标识只应出现一次，实际 {found} 重复出现',
    },
    hint: { en: 'rules, rows and tables share one space of ids', zh: '规则、表行与决策表共用同一组标识' },
  },
  listed_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each entry of a list once, found {found} again',
      zh: '列表中每一项只应出现一次，实际 {found} 重复出现',
    },
  },
  rung_was_itself: {
    kind: 'bad_input',
    message: {
      en: 'expected the id of a rung in an earlier version, found {found}, which is a rung of this one',
      zh: '应为旧版本中阶梯级别的标识，实际 {found} 是本版本的级别',
    },
  },
  track_built_in: {
    kind: 'bad_input',
    message: {
      en: 'expected a track other than `request_facts`, which is built in and added when facts are asked for',
      zh: '应为 `request_facts` 以外的并行措施：它是内置的，在需要补充核实时自动加入',
    },
  },
  text_language_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected the text in {language} too, found it missing',
      zh: '应有 {language} 文本，实际缺失',
    },
    hint: {
      en: 'every title, label, help and because has all of `languages`',
      zh: '每个 title、label、help 与 because 都须有 `languages` 列出的全部语言',
    },
  },
  text_comma: {
    kind: 'bad_input',
    message: {
      en: 'expected a text for a language, found {found}, which is what follows a comma',
      zh: '应为某种语言的文本，实际为逗号之后的 {found}',
    },
    hint: { en: 'put a text with a comma between braces in quotes', zh: '花括号内含逗号的文本请加引号' },
  },
  span_empty: {
    kind: 'bad_input',
    message: {
      en: 'expected `until` after the first day {from}, found {until}',
      zh: '`until` 应晚于起始日 {from}，实际为 {until}',
    },
  },
  span_outside: {
    kind: 'bad_input',
    message: {
      en: "expected a day within the file's own span, {from} to {until}, found {found}",
      zh: '日期应在文件自身的有效期 {from} 至 {until} 之内，实际为 {found}',
    },
  },
  effect_key_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected {key} with effect {effect}, found none',
      zh: '效果 {effect} 应有 {key}，实际缺失',
    },
  },
  effect_key_strange: {
    kind: 'bad_input',
    message: {
      en: 'expected no {key} with effect {effect}, found one',
      zh: '效果 {effect} 不应有 {key}，实际有',
    },
  },
  duration_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected immediate, a number of working days such as `5 working_days`, or a period such as P7D or P1M, found {found}',
      zh: '应为 immediate、`5 working_days` 之类的工作日数，或 P7D、P1M 之类的期间，实际为 {found}',
    },
  },
  appeal_no_time: {
    kind: 'bad_input',
    message: {
      en: 'expected a period such as P1M or `15 working_days`, found immediate, which leaves no time',
      zh: '应为 P1M 或 `15 working_days` 之类的期间，实际为 immediate，未留出时间',
    },
  },
  unknown_rung: {
    kind: 'bad_input',
    message: { en: 'expected a rung of the ladder, found {found}', zh: '应为阶梯中的级别，实际为 {found}' },
  },
  unknown_track: {
    kind: 'bad_input',
    message: {
      en: 'expected a track of `tracks`, found {found}',
      zh: '应为 `tracks` 中的并行措施，实际为 {found}',
    },
  },
  unknown_fact: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact of `facts` or a built-in one, found {found}',
      zh: '应为 `facts` 中声明的事实或内置事实，实际为 {found}',
    },
  },
  unknown_parameter: {
    kind: 'bad_input',
    message: {
      en: 'expected a parameter of `parameters`, found {found}',
      zh: '应为 `parameters` 中的参数，实际为 {found}',
    },
  },
  unknown_condition: {
    kind: 'bad_input',
    message: {
      en: 'expected a condition of `conditions`, found {found}',
      zh: '应为 `conditions` 中的条件，实际为 {found}',
    },
  },
  property_claims: {
    kind: 'bad_input',
    message: {
      en: 'expected exactly one of {expected_en}, found {found}',
      zh: '应恰有 {expected_zh} 之一，实际为 {found}',
    },
  },
  monotone_no_order: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact of type {expected_en}, found {fact} of type {type}, which has no order',
      zh: '应为类型 {expected_zh} 的事实，实际 {fact} 的类型 {type} 没有顺序',
    },
  },
  fact_unread: {
    kind: 'bad_input',
    message: { en: 'expected a rule that reads {fact}, found none', zh: '应有规则读取 {fact}，实际没有' },
    hint: {
      en: 'remove the fact, or mark it `never_decides: true`',
      zh: '请删除该事实，或标明 `never_decides: true`',
    },
  },
  personal_read: {
    kind: 'bad_input',
    message: {
      en: 'expected no rule to read personal data, found {fact} read by {rules}',
      zh: '规则不应读取个人数据，实际 {fact} 被 {rules} 读取',
    },
  },
  parameter_unused: {
    kind: 'bad_input',
    message: {
      en: 'expected a use of parameter {parameter}, found none',
      zh: '参数 {parameter} 应被使用，实际没有',
    },
  },
  condition_unused: {
    kind: 'bad_input',
    message: {
      en: 'expected a rule that uses condition {condition}, found none',
      zh: '条件 {condition} 应被规则使用，实际没有',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
