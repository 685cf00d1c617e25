import type { CatalogueEntry } from '../problem.js';
import { spreadsheetCellProblems } from './spreadsheet-cells.js';

const exportAgain = {
  en: 'a file to start from is written by `gradus rules table export`',
  zh: '可先用 `gradus rules table export` 导出一份再修改',
} as const;

/** What can be wrong with a spreadsheet that a decision table is read from, before its cells are looked at. */
export const spreadsheetProblems = {
  table_unknown: {
    kind: 'not_found',
    message: { en: 'expected a table of {rulebook}, found {found}', zh: '{rulebook} 中没有决策表 {found}' },
    hint: { en: 'it has {tables_en}', zh: '它有 {tables_zh}' },
  },
  table_shared: {
    kind: 'unprocessable',
    message: {
      en: 'expected rows of {table} that stand alone, found anchors or aliases that tie them to other parts of the file',
      zh: '{table} 的各行应各自写全，实际有锚点或别名与文件其他部分相连',
    },
    hint: {
      en: 'write out in full what the aliases stand for, and import again',
      zh: '请将别名所代表的内容写全后再导入',
    },
  },
  spreadsheet_name: {
    kind: 'usage',
    message: {
      en: 'option {option} takes the name of an .xlsx or .csv file, not {found}',
      zh: '选项 {option} 应为 .xlsx 或 .csv 文件名，实际为 {found}',
    },
  },
  spreadsheet_kind: {
    kind: 'bad_input',
    message: {
      en: 'expected an XLSX or CSV file, found {found_en}',
      zh: '应为 XLSX 或 CSV 文件，实际为{found_zh}',
    },
    hint: { en: 'save it as XLSX or as CSV UTF-8', zh: '请另存为 XLSX 或 CSV UTF-8' },
  },
  spreadsheet_damaged: {
    kind: 'bad_input',
    message: {
      en: 'expected an XLSX file that can be read, found one that cannot: {found}',
      zh: '应为可读取的 XLSX 文件，实际无法读取：{found}',
    },
    hint: { en: 'open it in a spreadsheet program and save it again', zh: '请用表格软件打开后重新保存' },
  },
  spreadsheet_unpacked: {
    kind: 'too_large',
    message: {
      en: 'expected at most {most} MB in an XLSX file once unpacked, found more',
      zh: 'XLSX 文件解压后至多应为 {most} MB，实际更大',
    },
    hint: exportAgain,
  },
  spreadsheet_empty: {
    kind: 'bad_input',
    message: { en: 'expected a table, found an empty file', zh: '应有表格，实际为空文件' },
    hint: exportAgain,
  },
  csv_not_utf8: {
    kind: 'bad_input',
    message: {
      en: 'expected CSV in UTF-8, found another encoding',
      zh: 'CSV 应为 UTF-8 编码，实际为其他编码',
    },
    hint: {
      en: 'in Excel choose `CSV UTF-8` when saving, or save as XLSX',
      zh: '在 Excel 中另存时选择“CSV UTF-8（逗号分隔）”，或另存为 XLSX',
    },
  },
  csv_quote_open: {
    kind: 'bad_input',
    message: {
      en: 'expected a closing quote for each opening one, found one that is never closed',
      zh: '每个左引号应有对应的右引号，实际有一个未闭合',
    },
    hint: {
      en: 'a quote inside a cell is written twice',
      zh: '单元格内的引号应连写两个',
    },
  },
  sheet_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected a sheet named {expected}, found {found_en}',
      zh: '应有名为 {expected} 的工作表，实际有{found_zh}',
    },
    hint: {
      en: 'rename the sheet, or start from a file that `gradus rules table export` writes',
      zh: '请重命名该工作表，或用 `gradus rules table export` 重新导出一份',
    },
  },
  sheet_no_ids: {
    kind: 'bad_input',
    message: {
      en: 'expected a row of ids that begins with {expected}, found none among the first {most} rows',
      zh: '前 {most} 行中应有以 {expected} 开头的标识行，实际没有',
    },
    hint: exportAgain,
  },
  sheet_no_rows: {
    kind: 'bad_input',
    message: {
      en: 'expected at least one row below the ids, found none',
      zh: '标识行之下至少应有一行，实际没有',
    },
  },
  sheet_too_long: {
    kind: 'too_large',
    message: {
      en: 'expected at most {most} rows below the ids, found {found}',
      zh: '标识行之下至多应有 {most} 行，实际为 {found} 行',
    },
  },
  sheet_heading_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected the id of a column of {table}, found {found}',
      zh: '应为 {table} 的列标识，实际为 {found}',
    },
    hint: { en: 'its columns are {columns_en}', zh: '其各列为 {columns_zh}' },
  },
  sheet_heading_new: {
    kind: 'bad_input',
    message: {
      en: 'expected the id of a column of {table}, found {found}, a fact that the table does not read',
      zh: '应为 {table} 的列标识，实际 {found} 是该表未读取的事实',
    },
    hint: {
      en: 'add the column to the table in the rules file first, then export it again',
      zh: '请先在规则文件的表中增加该列，再重新导出',
    },
  },
  sheet_heading_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each column once, found {found} again',
      zh: '每列只应出现一次，实际 {found} 重复出现',
    },
  },
  sheet_heading_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected a column {expected}, found none',
      zh: '应有列 {expected}，实际缺失',
    },
    hint: exportAgain,
  },
  sheet_heading_empty: {
    kind: 'bad_input',
    message: {
      en: 'expected the id of a column above its cells, found nothing above {found}',
      zh: '单元格之上应有列标识，实际 {found} 之上为空',
    },
    hint: {
      en: 'keep notes of your own on another sheet',
      zh: '自己的备注请写在其他工作表中',
    },
  },
  ...spreadsheetCellProblems,
} as const satisfies Record<string, CatalogueEntry>;
