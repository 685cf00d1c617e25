import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with decision tables. */
export const rulebookTablesProblems = {
  right_in_table: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} is a right, which tables of mitigate and ceiling may read, not of {effect}',
      zh: '事实 {fact} 是权利的行使，只能由 mitigate 或 ceiling 的决策表读取，不应由 {effect} 读取',
    },
  },
  right_cell_must_help: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} is a right, whose cells take true or "-" only',
      zh: '事实 {fact} 是权利的行使，其单元格只能为 true 或 "-"',
    },
    hint: { en: 'using a right never raises a response', zh: '行使权利不得加重处置' },
  },
  row_length: {
    kind: 'bad_input',
    message: {
      en: 'expected {expected} cells, one for each column, found {found}',
      zh: '应有 {expected} 个单元格，与列一一对应，实际为 {found} 个',
    },
  },
  row_needs_steps: {
    kind: 'bad_input',
    message: {
      en: 'expected a number of steps with effect {effect}, found {found}',
      zh: '效果 {effect} 应为步数，实际为 {found}',
    },
  },
  row_needs_rung: {
    kind: 'bad_input',
    message: {
      en: 'expected a rung of the ladder with effect {effect}, found {found}',
      zh: '效果 {effect} 应为阶梯中的级别，实际为 {found}',
    },
  },
  rows_overlap: {
    kind: 'bad_input',
    message: {
      en: 'expected rows of which at most one can match, found {found} to match together with {other}, for example where {example}',
      zh: '最多应有一行匹配，实际 {found} 与 {other} 可同时匹配，例如 {example}',
    },
    hint: { en: 'change a cell, or use `hit: severest`', zh: '请修改单元格，或使用 `hit: severest`' },
  },
  unique_too_long: {
    kind: 'bad_input',
    message: {
      en: 'expected at most {expected} rows with `hit: unique`, found {found}',
      zh: '`hit: unique` 最多应有 {expected} 行，实际为 {found} 行',
    },
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
