import { problem, quoted } from '../domain/problem.js';
import { ok } from '../domain/result.js';
import { soundRulebook, tableNamed } from '../rulebook/grid/table-named.js';
import { type TableSheet, tableSheet } from '../rulebook/grid/table-sheet.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { readRulesFile } from './rules-files.js';
import { counted } from './wrap.js';

const encoder = new TextEncoder();

/** The bytes of a sheet in the format that the name asks for, or undefined for another name. */
async function bytesFor(name: string, sheet: TableSheet): Promise<Uint8Array | undefined> {
  // The library of spreadsheets is loaded by the commands that need it.
  if (/\.csv$/i.test(name)) return encoder.encode((await import('../sheets/write-csv.js')).writeCsv(sheet));
  if (/\.xlsx$/i.test(name)) return (await import('../sheets/write-xlsx.js')).writeXlsx(sheet);
  return undefined;
}

const columnJson = ({ key, label, choices }: TableSheet['columns'][number]): object => ({
  key,
  label,
  ...(choices.length > 0 ? { choices } : {}),
});

/** `rules table export FILE TABLE`: a decision table as CSV on standard output, or as CSV or XLSX in a file. */
export async function rulesTableExport(
  deps: CliDeps,
  out: Console,
  { file, table, to }: { readonly file: string; readonly table: string; readonly to?: string | undefined },
): Promise<ExitCode> {
  if (to !== undefined && !/\.(csv|xlsx)$/i.test(to)) {
    return out.report([problem('spreadsheet_name', { option: quoted('--to <file>'), found: quoted(to) })]);
  }
  const read = await readRulesFile(deps, file);
  if (!read.ok) return out.report(read.error);
  const rulebook = soundRulebook(read.value);
  if (!rulebook.ok) return out.report(rulebook.error);
  const found = tableNamed(rulebook.value, table, file);
  if (!found.ok) return out.report(found.error);
  const sheet = tableSheet(rulebook.value, found.value, out.language);
  const bytes = await bytesFor(to ?? '.csv', sheet);
  if (to !== undefined && bytes) {
    const written = await deps.writeFiles([{ path: to, pieces: [ok(bytes)] }]);
    if (!written.ok) return out.report(written.error);
  }
  const { length } = sheet.rows;
  if (out.json) {
    const { id, version } = rulebook.value;
    const columns = sheet.columns.map(columnJson);
    out.printJson({ file, id, version, table, to: to ?? null, columns, rows: sheet.rows });
  } else if (to === undefined) deps.stdout.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  else if (out.language === 'zh') out.print(`${out.green('✓')} 已导出 ${table}（${length} 行）：${to}`);
  else out.print(`${out.green('✓')} ${table}, ${counted(length, 'row')}, written to ${to}`);
  return 0;
}
