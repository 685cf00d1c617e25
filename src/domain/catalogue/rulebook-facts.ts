import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with the declarations of a rulebook's facts, and with its calendar. */
export const rulebookFactsProblems = {
  fact_built_in: {
    kind: 'bad_input',
    message: {
      en: 'expected a name other than {fact}, which is built in',
      zh: '名称不应为 {fact}：它是内置事实',
    },
    hint: { en: 'read it without declaring it', zh: '无需声明即可读取' },
  },
  fact_values_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected `values` with type {type}, found none',
      zh: '类型 {type} 应有 `values`，实际缺失',
    },
  },
  fact_values_strange: {
    kind: 'bad_input',
    message: {
      en: 'expected `values` with choice, scale or set only, found it with type {type}',
      zh: '`values` 只用于 choice、scale 或 set，实际类型为 {type}',
    },
  },
  fact_value_label_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected the label of one of the `values`, found {found}',
      zh: '应为 `values` 之一的名称，实际为 {found}',
    },
  },
  fact_bound_strange: {
    kind: 'bad_input',
    message: {
      en: 'expected {key} with integer or number only, found it with type {type}',
      zh: '{key} 只用于 integer 或 number，实际类型为 {type}',
    },
  },
  fact_bound_fraction: {
    kind: 'bad_input',
    message: {
      en: 'expected a whole number as {key} of an integer, found {found}',
      zh: 'integer 的 {key} 应为整数，实际为 {found}',
    },
  },
  fact_bounds_crossed: {
    kind: 'bad_input',
    message: {
      en: 'expected `min` to be at most `max`, found {min} and {max}',
      zh: '`min` 应不大于 `max`，实际为 {min} 与 {max}',
    },
  },
  right_not_boolean: {
    kind: 'bad_input',
    message: {
      en: 'expected a right to be of type boolean, found {type}',
      zh: '标为 right 的事实应为 boolean，实际为 {type}',
    },
  },
  right_in_source: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact that may decide against the subject too, found {fact}, which is a right',
      zh: '应为可能不利于对象的事实，实际 {fact} 是权利的行使',
    },
  },
  source_type: {
    kind: 'bad_input',
    message: {
      en: 'expected type {expected_en} with this source, found {found}',
      zh: '该来源的事实类型应为 {expected_zh}，实际为 {found}',
    },
  },
  source_values: {
    kind: 'bad_input',
    message: {
      en: 'expected the values {expected_en} with this source, found none for {missing}',
      zh: '该来源的取值应包括 {expected_zh}，实际缺少 {missing}',
    },
  },
  source_days: {
    kind: 'bad_input',
    message: {
      en: 'expected a parameter that is a whole number of days from 1 to 36600, found {parameter} = {found}',
      zh: '参数应为 1 至 36600 的整天数，实际 {parameter} = {found}',
    },
  },
  source_no_date: {
    kind: 'bad_input',
    message: {
      en: 'expected a date, found {fact} of type {type}',
      zh: '应为 date 类型，实际 {fact} 的类型为 {type}',
    },
  },
  source_of_sourced: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact that is reported, found {fact}, which has a source of its own',
      zh: '应为上报的事实，实际 {fact} 自身由系统计算',
    },
  },
  source_of_subject: {
    kind: 'bad_input',
    message: {
      en: 'expected scope subject, since history belongs to a subject, found case for {fact}',
      zh: '历史属于对象，作用域应为 subject，实际 {fact} 为 case',
    },
  },
  source_scope: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact of the case, since what is computed belongs to the case, found {fact} of the subject',
      zh: '所计算的事实属于案件，输入也应属于案件，实际 {fact} 属于对象',
    },
  },
  calendar_unknown: {
    kind: 'bad_input',
    message: { en: 'expected the id of a calendar, found {found}', zh: '应为日历的标识，实际为 {found}' },
    hint: {
      en: 'add rules/calendars/<id>.yaml, or write the calendar out under `calendar`',
      zh: '请添加 rules/calendars/<id>.yaml，或在 `calendar` 下写出日历',
    },
  },
  calendar_other_id: {
    kind: 'bad_input',
    message: { en: 'expected calendar {expected}, found {found}', zh: '应为日历 {expected}，实际为 {found}' },
  },
  calendar_time_zone: {
    kind: 'bad_input',
    message: {
      en: 'expected an IANA time zone such as Asia/Shanghai, found {found}',
      zh: '应为 IANA 时区，如 Asia/Shanghai，实际为 {found}',
    },
  },
  calendar_covers_nothing: {
    kind: 'bad_input',
    message: {
      en: 'expected a span whose first day comes first, found {from} to {to}',
      zh: '起始日应不晚于终止日，实际为 {from} 至 {to}',
    },
  },
  calendar_day_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each day once, found {day} again',
      zh: '每个日期只应出现一次，实际 {day} 重复出现',
    },
  },
  calendar_day_outside: {
    kind: 'bad_input',
    message: {
      en: 'expected a day that the calendar covers, {from} to {to}, found {day}',
      zh: '日期应在日历覆盖的 {from} 至 {to} 之内，实际为 {day}',
    },
  },
  calendar_no_weekend: {
    kind: 'bad_input',
    message: { en: 'expected a Saturday or Sunday, found {day}', zh: '应为周六或周日，实际为 {day}' },
  },
} as const satisfies Record<string, CatalogueEntry>;
