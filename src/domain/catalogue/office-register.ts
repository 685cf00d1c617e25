import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with the register of units and persons. */
export const officeRegisterProblems = {
  register_unknown: {
    kind: 'not_found',
    message: { en: 'expected a ref of the register, found {found}', zh: '应为登记编号，实际为 {found}' },
  },
  register_not_there: {
    kind: 'unprocessable',
    message: {
      en: 'expected a ref that is registered, found {found}',
      zh: '应为已登记的编号，实际 {found} 未登记',
    },
    hint: { en: 'register it first', zh: '请先登记' },
  },
  register_merged: {
    kind: 'conflict',
    message: {
      en: 'expected a ref that is in use, found {found}, merged into {into} in entry {number}',
      zh: '应为仍在使用的编号，实际 {found} 已并入 {into}（条目 {number}）',
    },
    hint: { en: 'use {into}', zh: '请使用 {into}' },
  },
  register_split: {
    kind: 'conflict',
    message: {
      en: 'expected a ref that is in use, found {found}, split into {into} in entry {number}',
      zh: '应为仍在使用的编号，实际 {found} 已拆分为 {into}（条目 {number}）',
    },
    hint: {
      en: 'use the one of {into} whose duty it is',
      zh: '请使用 {into} 中承担该职责的编号',
    },
  },
  register_merged_itself: {
    kind: 'unprocessable',
    message: {
      en: 'expected another ref to merge {found} into, found itself',
      zh: '{found} 应并入另一编号，实际为其自身',
    },
  },
  register_kinds_differ: {
    kind: 'unprocessable',
    message: {
      en: 'expected two organisations or two persons, found {found}, {kind}, and {into}, {other}',
      zh: '应同为单位或同为个人，实际 {found} 为{kind_zh}，{into} 为{other_zh}',
    },
    hint: {
      en: 'if a kind is wrong or missing, register the ref again with the right one',
      zh: '如类型有误或缺失，请以正确的类型重新登记',
    },
  },
  register_circle: {
    kind: 'unprocessable',
    message: {
      en: 'expected a unit that does not belong to {ref} itself, found {found}',
      zh: '上级单位不应隶属于 {ref} 自身，实际为 {found}',
    },
    hint: { en: 'register the lower one under another unit first', zh: '请先将下级登记到另一单位之下' },
  },
  register_unit_person: {
    kind: 'unprocessable',
    message: {
      en: 'expected an organisation as the unit, found {found}, {kind}',
      zh: '上级单位应为单位（组织），实际 {found} 为{kind_zh}',
    },
  },
  register_has_members: {
    kind: 'conflict',
    message: {
      en: 'expected the kind `organisation` for {ref}, to which others belong, found {found}',
      zh: '{ref} 有下属，类型应为 `organisation`，实际为 {found}',
    },
  },
  register_part_known: {
    kind: 'conflict',
    message: {
      en: 'expected a new ref for each part, found {found}, which is registered already',
      zh: '拆分出的各部分应为新编号，实际 {found} 已登记',
    },
    hint: {
      en: 'where one goes on under the old ref, register the other part anew and do not split',
      zh: '如其中一部分沿用原编号，请只登记另一部分，不作拆分',
    },
  },
  register_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each ref once, found {found} again',
      zh: '每个编号只应出现一次，实际 {found} 重复',
    },
  },
  register_stage_unknown: {
    kind: 'unprocessable',
    message: {
      en: 'expected a value of fact {fact}, {expected}, found {found}',
      zh: '应为事实 {fact} 的取值 {expected}，实际为 {found}',
    },
  },
  register_nothing_to_erase: {
    kind: 'conflict',
    message: {
      en: 'expected personal data of {found} in the register, found none',
      zh: '登记中应有 {found} 的个人信息，实际没有',
    },
  },
  register_sheet_column: {
    kind: 'bad_input',
    message: {
      en: 'expected a column {expected}, found {found}',
      zh: '应为列 {expected}，实际为 {found}',
    },
  },
  register_sheet_column_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected a first row with the columns `ref` and `kind`, found no column {expected}',
      zh: '首行应有 `ref`（编号）和 `kind`（类型）列，实际缺少 {expected}',
    },
    hint: {
      en: 'the columns are ref, kind, name, unit, stages and risk_note',
      zh: '各列为 ref（编号）、kind（类型）、name（名称）、unit（上级单位）、stages（环节）、risk_note（风险提示）',
    },
  },
  register_sheet_cell: {
    kind: 'bad_input',
    message: {
      en: 'expected a text, found {found_en}',
      zh: '应为文本，实际为{found_zh}',
    },
    hint: { en: 'format the cell as text', zh: '请将单元格设为文本格式' },
  },
  register_sheet_rows: {
    kind: 'too_large',
    message: {
      en: 'expected at most {most} rows, found {found}',
      zh: '至多应为 {most} 行，实际为 {found} 行',
    },
    hint: { en: 'import it in several files', zh: '请分成几个文件导入' },
  },
  register_sheet_empty: {
    kind: 'bad_input',
    message: {
      en: 'expected at least one row below the columns, found none',
      zh: '列标题之下至少应有一行，实际没有',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
