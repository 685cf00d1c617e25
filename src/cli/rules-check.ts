import type { Console } from './console.js';
import { problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { exitCodeOf } from './exit-code.js';
import { errorsOf, readRulesFile } from './rules-files.js';
import { counted } from './wrap.js';

/** `rules check FILE...`: every finding with its place; exit 1 if there is an error in any file. */
export async function rulesCheck(deps: CliDeps, out: Console, files: readonly string[]): Promise<ExitCode> {
  const reports: object[] = [];
  let exit: ExitCode = 0;
  for (const file of files) {
    const read = await readRulesFile(deps, file);
    if (!read.ok) {
      exit = Math.max(exit, exitCodeOf(read.error.map(({ kind }) => kind))) as ExitCode;
      if (out.json)
        reports.push({ file, ok: false, problems: read.error.map((one) => problemJson(one, out.language)) });
      else out.report(read.error);
      continue;
    }
    const { rulebook, problems } = read.value;
    const errors = errorsOf(problems);
    if (errors.length > 0) exit = Math.max(exit, 1) as ExitCode;
    if (out.json) {
      const { id, version, hash } = rulebook ?? { id: null, version: null, hash: null };
      const found = problems.map((one) => problemJson(one, out.language));
      reports.push({ file, ok: errors.length === 0, id, version, hash, problems: found });
      continue;
    }
    for (const problem of problems) out.print(problemLines(problem, out.language));
    const warnings = problems.length - errors.length;
    if (rulebook) {
      const rows = rulebook.tables.reduce((sum, table) => sum + table.rows.length, 0);
      const facts = rulebook.facts.filter(({ builtIn }) => !builtIn).length;
      const sizes =
        out.language === 'zh'
          ? `规则 ${rulebook.rules.length} 条，表格 ${rows} 行，事实 ${facts} 项，警告 ${warnings} 条`
          : [
              counted(rulebook.rules.length, 'rule'),
              counted(rows, 'table row'),
              counted(facts, 'fact'),
              counted(warnings, 'warning'),
            ].join(', ');
      out.print(`${out.green('✓')} ${file}: ${rulebook.id} ${rulebook.version}, ${sizes}`);
    } else {
      const sizes =
        out.language === 'zh'
          ? `错误 ${errors.length} 处，警告 ${warnings} 条`
          : `${counted(errors.length, 'error')}, ${counted(warnings, 'warning')}`;
      out.print(`${out.red('✗')} ${file}: ${sizes}`);
    }
  }
  if (out.json) out.printJson({ files: reports });
  return exit;
}
