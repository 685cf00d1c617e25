import type { Problem } from '../domain/problem.js';
import type { Rulebook } from '../rulebook/model.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import { type ExitCode, exitCodeOf, worstOf } from './exit-code.js';
import { errorsOf, readRulesFile } from './rules-files.js';
import { counted } from './wrap.js';

/** A rules file after its check. */
export interface Checked {
  readonly file: string;
  /** Null when there is an error in it. */
  readonly rulebook: Rulebook | null;
  readonly problems: readonly Problem[];
  /** Whether the file could be opened. */
  readonly isRead: boolean;
}

/** Reads and checks one rules file; what keeps it from being opened is a problem like others. */
export async function checkRules(deps: CliDeps, file: string): Promise<Checked> {
  const read = await readRulesFile(deps, file);
  if (!read.ok) return { file, rulebook: null, problems: read.error, isRead: false };
  return { file, ...read.value, isRead: true };
}

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

/** How a file stands, in one line. */
export function summaryOf(out: Console, { file, rulebook, problems }: Checked): string {
  const errors = errorsOf(problems).length;
  const warnings = problems.length - errors;
  const zh = out.language === 'zh';
  if (rulebook) {
    const named = `${rulebook.id} ${rulebook.version}`;
    const sizes = sizesOf(rulebook, warnings, out);
    return `${out.green('✓')} ${zh ? `${file}：${named}，${sizes}` : `${file}: ${named}, ${sizes}`}`;
  }
  const counts = zh
    ? `：错误 ${errors} 处，警告 ${warnings} 条`
    : `: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return `${out.red('✗')} ${file}${counts}`;
}

/** A file after its check, for a program. */
export function checkedJson(out: Console, { file, rulebook, problems, isRead }: Checked): object {
  const told = problems.map((one) => problemJson(one, out.language));
  if (!isRead) return { file, ok: false, problems: told };
  const { id, version, hash } = rulebook ?? { id: null, version: null, hash: null };
  return { file, ok: errorsOf(problems).length === 0, id, version, hash, problems: told };
}

function show(out: Console, checked: Checked): void {
  if (!checked.isRead) {
    out.report(checked.problems);
    return;
  }
  for (const problem of checked.problems) out.print(problemLines(problem, out.language));
  out.print(summaryOf(out, checked));
}

const codeOf = ({ isRead, problems }: Checked): ExitCode => {
  if (!isRead) return exitCodeOf(problems.map(({ kind }) => kind));
  return errorsOf(problems).length === 0 ? 0 : 1;
};

/** `rules check FILE...`: every finding with its place; exit 1 if there is an error in any file. */
export async function rulesCheck(deps: CliDeps, out: Console, files: readonly string[]): Promise<ExitCode> {
  const all: Checked[] = [];
  for (const file of files) {
    const checked = await checkRules(deps, file);
    all.push(checked);
    if (!out.json) show(out, checked);
  }
  if (out.json) out.printJson({ files: all.map((each) => checkedJson(out, each)) });
  return worstOf(all.map(codeOf));
}
