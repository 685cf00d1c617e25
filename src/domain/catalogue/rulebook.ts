import type { CatalogueEntry } from '../problem.js';
import { rulebookSyntaxProblems } from './rulebook-syntax.js';

/** What can be wrong with a rules file: its syntax, its parts, and how versions go together. */
export const rulebookProblems = {
  ...rulebookSyntaxProblems,
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
  cell_value: {
    kind: 'bad_input',
    message: {
      en: 'column {fact} takes {expected_en}, not {found}',
      zh: '列 {fact} 应为{expected_zh}，实际为 {found}',
    },
  },
  cell_no_order: {
    kind: 'bad_input',
    message: {
      en: 'column {fact} takes no comparison and no range, since a {type} has no order; found {found}',
      zh: '列 {fact} 的类型 {type} 没有顺序，不能比较大小或写区间，实际为 {found}',
    },
  },
  cell_no_list: {
    kind: 'bad_input',
    message: {
      en: 'column {fact} takes true, false or "-", not the list {found}',
      zh: '列 {fact} 应为 true、false 或 "-"，不应为列表 {found}',
    },
  },
  cell_range_empty: {
    kind: 'bad_input',
    message: {
      en: 'column {fact} takes a range whose lower end comes first, not {found}',
      zh: '列 {fact} 的区间应先写下限，实际为 {found}',
    },
  },
  cell_repeats: {
    kind: 'bad_input',
    message: {
      en: 'column {fact} takes each value once in a list, found {found} again',
      zh: '列 {fact} 的列表中每个值只应出现一次，实际 {found} 重复出现',
    },
  },
  cell_not: {
    kind: 'bad_input',
    message: {
      en: 'column {fact} takes `not` before a value, list, comparison or range, found {found}',
      zh: '列 {fact} 的 `not` 之后应为值、列表、比较或区间，实际为 {found}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
