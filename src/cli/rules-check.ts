import type { Problem } from '../domain/problem.js';
import type { Rulebook } from '../rulebook/model.js';
import type { ReadRulebook } from '../rulebook/read-rulebook.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import { type ExitCode, exitCodeOf, worstOf } from './exit-code.js';
import { errorsOf, readRulesFile } from './rules-files.js';
import { counted } from './wrap.js';

function sizesOf({ rules, tables, facts }: Rulebook, warnings: number, out: Console): string {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const declared = facts.filter(({ builtIn }) => !builtIn).length;
  if (out.language === 'zh')
    return `规则 ${rules.length} 条，表格 ${rows} 行，事实 ${declared} 项，警告 ${warnings} 条`;
  return [
    counted(rules.length, 'rule'),
    counted(rows, 'table row'),
    counted(declared, 'fact'),
    counted(warnings, 'warning'),
  ].join(', ');
}

function show(out: Console, file: string, { rulebook, problems }: ReadRulebook): void {
  for (const problem of problems) out.print(problemLines(problem, out.language));
  const errors = errorsOf(problems).length;
  const warnings = problems.length - errors;
  const zh = out.language === 'zh';
  if (rulebook) {
    const named = `${rulebook.id} ${rulebook.version}`;
    const sizes = sizesOf(rulebook, warnings, out);
    out.print(`${out.green('✓')} ${zh ? `${file}：${named}，${sizes}` : `${file}: ${named}, ${sizes}`}`);
    return;
  }
  const counts = zh
    ? `：错误 ${errors} 处，警告 ${warnings} 条`
    : `: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  out.print(`${out.red('✗')} ${file}${counts}`);
}

const jsonOf = (out: Console, problems: readonly Problem[]): object[] =>
  problems.map((one) => problemJson(one, out.language));

/** `rules check FILE...`: every finding with its place; exit 1 if there is an error in any file. */
export async function rulesCheck(deps: CliDeps, out: Console, files: readonly string[]): Promise<ExitCode> {
  const reports: object[] = [];
  const codes: ExitCode[] = [];
  for (const file of files) {
    const read = await readRulesFile(deps, file);
    if (!read.ok) {
      codes.push(exitCodeOf(read.error.map(({ kind }) => kind)));
      if (out.json) reports.push({ file, ok: false, problems: jsonOf(out, read.error) });
      else out.report(read.error);
      continue;
    }
    const { rulebook, problems } = read.value;
    const isSound = errorsOf(problems).length === 0;
    codes.push(isSound ? 0 : 1);
    if (!out.json) show(out, file, read.value);
    const { id, version, hash } = rulebook ?? { id: null, version: null, hash: null };
    reports.push({ file, ok: isSound, id, version, hash, problems: jsonOf(out, problems) });
  }
  if (out.json) out.printJson({ files: reports });
  return worstOf(codes);
}
