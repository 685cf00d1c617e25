import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { withOffice } from './with-office.js';
import { counted } from './wrap.js';

/** `rebuild`: makes the projections anew from the trail; exit 1 when a row had been otherwise. */
export function rebuild(deps: CliDeps, out: Console, data: string): Promise<ExitCode> {
  return withOffice(deps, out, data, async ({ store }) => {
    const report = await store.rebuild();
    if (!report.ok) return out.report(report.error);
    const { entries, rows, differences, problems } = report.value;
    const isSame = differences.length === 0 && problems.length === 0;
    if (out.json) {
      out.printJson({
        entries,
        rows,
        differences,
        problems: problems.map((one) => problemJson(one, out.language)),
      });
      return isSame ? 0 : 1;
    }
    for (const one of problems) out.print(problemLines(one, out.language));
    for (const { table, key, found, expected } of differences)
      out.print(
        out.language === 'zh'
          ? `${table} ${key}：应为 ${JSON.stringify(expected)}，实际为 ${JSON.stringify(found)}`
          : `${table} ${key}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`,
      );
    const mark = isSame ? out.green('✓') : out.red('✗');
    out.print(
      out.language === 'zh'
        ? `${mark} 由 ${entries} 个条目重建 ${rows} 行投影，不同 ${differences.length} 行`
        : `${mark} ${counted(rows, 'row')} made anew from ${counted(entries, 'entry', 'entries')}, ${differences.length} had been otherwise`,
    );
    return isSame ? 0 : 1;
  });
}
