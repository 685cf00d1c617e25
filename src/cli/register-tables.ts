import type { Command } from 'commander';
import { rulesTableExport } from './rules-table-export.js';
import { rulesTableImport } from './rules-table-import.js';
import type { Registrar } from './run.js';

/** The commands on decision tables as people edit them: `gradus rules table ...`. */
export function registerTables(rules: Command, { add, group, say }: Registrar): void {
  const table = group(
    'table',
    { en: 'edit decision tables in a spreadsheet program', zh: '用表格软件编辑决策表' },
    rules,
  );
  add<{ to?: string }>(
    table,
    'export <file> <table>',
    {
      en: 'write a decision table as CSV or XLSX, headings in the language of --lang',
      zh: '将决策表导出为 CSV 或 XLSX，标题语言由 --lang 指定',
    },
    ({ deps, out }, [file = '', name = ''], { to }) => rulesTableExport(deps, out, { file, table: name, to }),
  ).option(
    '--to <file>',
    say({
      en: 'an .xlsx or .csv file (default: CSV on standard output)',
      zh: '.xlsx 或 .csv 文件（默认：向标准输出写 CSV）',
    }),
  );
  add<{ to?: string }>(
    table,
    'import <file> <table> <spreadsheet>',
    {
      en: 'read a decision table back into its file, where only what differs is rewritten',
      zh: '将决策表读回规则文件，只改写有变动之处',
    },
    ({ deps, out }, [file = '', name = '', spreadsheet = ''], { to }) =>
      rulesTableImport(deps, out, { file, table: name, spreadsheet, to }),
  ).option(
    '--to <file>',
    say({
      en: 'where the changed file goes (default: the file itself)',
      zh: '改动后的文件写到何处（默认：原文件）',
    }),
  );
}
