import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with conditions: comparisons, named conditions, and what may not decide. */
export const rulebookConditionsProblems = {
  text_read: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact that rules may read, found {fact}, which is a text',
      zh: '应为规则可读取的事实，实际 {fact} 是文本',
    },
    hint: { en: 'texts are recorded and never decide', zh: '文本只作记录，不参与判定' },
  },
  never_decides_read: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact that may decide, found {fact}, which is marked `never_decides`',
      zh: '应为可参与判定的事实，实际 {fact} 标有 `never_decides`',
    },
  },
  operator_strange: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} of type {type} takes {expected_en}, not {found}',
      zh: '类型为 {type} 的事实 {fact} 应使用 {expected_zh}，实际为 {found}',
    },
  },
  operand_value: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} takes {expected_en}, not {found}',
      zh: '事实 {fact} 应为{expected_zh}，实际为 {found}',
    },
  },
  operand_list: {
    kind: 'bad_input',
    message: {
      en: 'operator {operator} takes one value, found {found}',
      zh: '运算符 {operator} 应比较单个值，实际为 {found}',
    },
  },
  operand_no_list: {
    kind: 'bad_input',
    message: {
      en: 'operator {operator} takes a list, found {found}',
      zh: '运算符 {operator} 应比较列表，实际为 {found}',
    },
  },
  operand_no_fact: {
    kind: 'bad_input',
    message: {
      en: 'operator {operator} takes a literal or a parameter, found fact {other}',
      zh: '运算符 {operator} 应比较字面值或参数，实际为事实 {other}',
    },
  },
  operand_itself: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact other than {fact} to compare it with, found itself',
      zh: '应与 {fact} 以外的事实比较，实际是其自身',
    },
  },
  operand_fact_type: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact of type {expected} to compare {fact} with, found {other} of type {found}',
      zh: '与 {fact} 比较的事实类型应为 {expected}，实际 {other} 的类型为 {found}',
    },
  },
  operand_fact_values: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact with the values of {fact} to compare it with, found {other} with others',
      zh: '与 {fact} 比较的事实应有相同取值，实际 {other} 的取值不同',
    },
  },
  condition_circle: {
    kind: 'bad_input',
    message: {
      en: 'expected conditions that do not contain themselves, found {found}',
      zh: '条件不应包含自身，实际为 {found}',
    },
  },
  condition_too_large: {
    kind: 'bad_input',
    message: {
      en: 'expected at most {leaves} comparisons and {levels} levels with named conditions written out, found more',
      zh: '展开命名条件后最多应有 {leaves} 个比较、{levels} 层，实际更多',
    },
  },
  right_in_adverse: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} is a right, which settle, mitigate, ceiling, exempt or a track that is not adverse may read, not {effect} in {rule}',
      zh: '事实 {fact} 是权利的行使，只能由 settle、mitigate、ceiling、exempt 或非不利的 track 读取，不应由 {rule} 的 {effect} 读取',
    },
  },
  right_must_help: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} is a right, and is read only so that true helps, found the opposite in {rule}',
      zh: '事实 {fact} 是权利的行使，只能在为 true 时有利，实际在 {rule} 中相反',
    },
    hint: { en: 'using a right never raises a response', zh: '行使权利不得加重处置' },
  },
} as const satisfies Record<string, CatalogueEntry>;
