import type { CatalogueEntry } from '../problem.js';

const asText = {
  en: 'format the cell as text and write the value again',
  zh: '请将单元格设为文本格式后重新填写',
} as const;

/** What can be wrong with the cells of a spreadsheet that a decision table is read from. */
export const spreadsheetCellProblems = {
  sheet_merged: {
    kind: 'bad_input',
    message: {
      en: 'expected each cell by itself, found {found} merged',
      zh: '单元格不应合并，实际 {found} 已合并',
    },
    hint: { en: 'split the merged cells and fill in each', zh: '请取消合并并逐格填写' },
  },
  sheet_formula: {
    kind: 'bad_input',
    message: { en: 'expected a value, found the formula {found}', zh: '应为值，实际为公式 {found}' },
    hint: { en: 'write the value that it gives', zh: '请改填公式的结果值' },
  },
  sheet_error_value: {
    kind: 'bad_input',
    message: { en: 'expected a value, found the error {found}', zh: '应为值，实际为错误值 {found}' },
    hint: asText,
  },
  sheet_date: {
    kind: 'bad_input',
    message: {
      en: 'column {column} takes {expected_en}, found the date {found}',
      zh: '列 {column} 应为{expected_zh}，实际为日期 {found}',
    },
    hint: {
      en: 'the spreadsheet program made a date of what was written; format the cell as text and write it again',
      zh: '表格软件已将所填内容改为日期；请将单元格设为文本格式后重新填写',
    },
  },
  sheet_number: {
    kind: 'bad_input',
    message: {
      en: 'column {column} takes {expected_en}, found the number {found}',
      zh: '列 {column} 应为{expected_zh}，实际为数字 {found}',
    },
    hint: asText,
  },
  sheet_cell_empty: {
    kind: 'bad_input',
    message: {
      en: 'column {column} takes {expected_en}, found nothing',
      zh: '列 {column} 应为{expected_zh}，实际为空',
    },
    hint: {
      en: 'write `-` where any value will do',
      zh: '任何值均可的，请填 `-`',
    },
  },
  sheet_row_incomplete: {
    kind: 'bad_input',
    message: {
      en: 'column {column} takes {expected_en}, found nothing',
      zh: '列 {column} 应为{expected_zh}，实际为空',
    },
  },
  sheet_row_form: {
    kind: 'bad_input',
    message: {
      en: 'column {column} takes {expected_en}, not {found}',
      zh: '列 {column} 应为{expected_zh}，实际为 {found}',
    },
  },
  sheet_row_taken: {
    kind: 'bad_input',
    message: {
      en: 'expected an id that no other rule, row or table has, found {found}',
      zh: '标识不应与其他规则、行或表的相同，实际为 {found}',
    },
  },
  sheet_row_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each row id once, found {found} again, first in {other}',
      zh: '每个行标识只应出现一次，实际 {found} 重复出现，首次见于 {other}',
    },
  },
  sheet_basis: {
    kind: 'bad_input',
    message: {
      en: 'expected one source on each line, such as `Act 5, article 4 <https://…> [unverified]`, found {found}',
      zh: '每行应为一项依据，例如 `某法 第四条 <https://…> [unverified]`，实际为 {found}',
    },
  },
  cell_full_width: {
    kind: 'bad_input',
    message: {
      en: 'column {column} takes {expected_en}, not {found}, in which {sign} is typed for Chinese text',
      zh: '列 {column} 应为{expected_zh}，实际 {found} 中的 {sign} 为中文标点或全角字符',
    },
    hint: {
      en: 'write , .. - < <= > >= not and digits with the keyboard set to English',
      zh: '请切换到英文输入法填写 , .. - < <= > >= not 和数字',
    },
  },
  cell_label: {
    kind: 'bad_input',
    message: {
      en: 'column {column} takes the ids of values, not their labels, found {found}',
      zh: '列 {column} 应填值的标识而非名称，实际为 {found}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
