import { type ImportedTable, importTable } from '../rulebook/grid/import-table.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { readExact, readWhole } from './read-whole.js';
import { calendarsFor } from './rules-files.js';
import { textFile } from './write-files.js';

export interface TableImport {
  readonly file: string;
  readonly table: string;
  readonly spreadsheet: string;
  /** Where the changed file goes; the file itself unless said. */
  readonly to?: string | undefined;
}

/** Ids that are named one by one; JSON has all of them. */
const mostNamed = 20;

function listed(what: string, ids: readonly string[], zh: boolean): string[] {
  if (ids.length === 0) return [];
  const more = ids.length - mostNamed;
  const rest = more <= 0 ? '' : zh ? `，另有 ${more} 行` : ` and ${more} more`;
  return [`  ${what} ${ids.slice(0, mostNamed).join(', ')}${rest}`];
}

function show(out: Console, { table }: TableImport, read: ImportedTable, written: string | null): void {
  const zh = out.language === 'zh';
  const { changed, added, removed, isReordered, warnings } = read;
  for (const warning of warnings) out.print(problemLines(warning, out.language));
  const isSame = changed.length + added.length + removed.length === 0;
  const same = zh ? `${table} 与文件一致，没有改动` : `${table} says what the file says, nothing changed`;
  const where = zh ? `已写入 ${written}` : `written to ${written}`;
  const head = isSame ? same : zh ? `${table} 已读入` : `${table} read`;
  out.print(`${out.green('✓')} ${head}${written === null ? '' : zh ? `，${where}` : `, ${where}`}`);
  const lines = [
    ...listed(zh ? '改动' : 'changed', changed, zh),
    ...listed(zh ? '新增' : 'added', added, zh),
    ...listed(zh ? '删除' : 'removed', removed, zh),
  ];
  for (const line of lines) out.print(line);
  if (!isReordered) return;
  const order = zh
    ? '  表中各行的顺序沿用文件中的顺序；顺序不影响结果'
    : '  the rows keep the order that they have in the file; the order changes no result';
  out.print(out.dim(order));
}

/**
 * `rules table import FILE TABLE SPREADSHEET`: reads a table back into the file, of which only the rows that differ are
 * written anew. What would not pass the checks is not written; nothing is half written.
 */
export async function rulesTableImport(deps: CliDeps, out: Console, what: TableImport): Promise<ExitCode> {
  const { file, table, spreadsheet, to } = what;
  const text = await readExact(deps, file);
  if (!text.ok) return out.report(text.error);
  const bytes = await readWhole(deps, spreadsheet);
  if (!bytes.ok) return out.report(bytes.error);
  const { readSpreadsheet } = await import('../sheets/read-spreadsheet.js');
  const grid = await readSpreadsheet(bytes.value, spreadsheet, table);
  if (!grid.ok) return out.report(grid.error);
  const calendars = await calendarsFor(deps, file);
  const options = { file, sha256: deps.sha256, calendar: (id: string) => calendars.get(id) };
  const read = importTable(text.value, table, grid.value, options);
  if (!read.ok) return out.report(read.error);
  const target = to ?? (read.value.text === text.value ? null : file);
  if (target !== null) {
    const written = await deps.writeFiles([textFile(target, read.value.text)]);
    if (!written.ok) return out.report(written.error);
  }
  if (!out.json) show(out, what, read.value, target);
  else {
    const { changed, added, removed, isReordered, rulebook, warnings } = read.value;
    const { id, version, hash } = rulebook;
    const problems = warnings.map((one) => problemJson(one, out.language));
    const rows = { changed, added, removed, reordered: isReordered };
    out.printJson({ file, id, version, hash, table, spreadsheet, written: target, ...rows, problems });
  }
  return 0;
}
