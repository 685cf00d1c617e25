import { hintOf, type Language, messageOf, type Problem } from '../domain/problem.js';
import type { CliDeps, Output } from './deps.js';
import { type ExitCode, exitCodeOf } from './exit-code.js';

/** How a command speaks: in which language, for a person or for a program. */
export interface Console {
  readonly language: Language;
  readonly json: boolean;
  readonly print: (line?: string) => void;
  /** One JSON value on standard output. */
  readonly printJson: (value: unknown) => void;
  /** Problems on standard error, or as JSON; gives the exit code that goes with them. */
  readonly report: (problems: readonly Problem[]) => ExitCode;
  /** On standard error as it is: help that was not asked for. */
  readonly complain: (text: string) => void;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly columns: number;
}

const place = ({ place: at }: Problem): string => {
  if (!at) return '';
  // A cell as spreadsheet programs write it: GRID!B7.
  const cell = [at.sheet, at.cell].filter((part) => part !== undefined).join('!') || undefined;
  const where = [at.file, cell, at.line, at.column].filter((part) => part !== undefined).join(':');
  const path = at.path && at.line === undefined ? at.path : '';
  return [where, path].filter(Boolean).join(' ');
};

/** A problem on one line, with its advice on the next. */
export function problemLines(problem: Problem, language: Language): string {
  const where = place(problem);
  const warning = language === 'zh' ? '警告：' : 'warning: ';
  const severity = problem.severity === 'warning' ? warning : '';
  const hint = hintOf(problem, language);
  return `${where ? `${where}: ` : ''}${severity}${messageOf(problem, language)}${hint ? `\n  ${hint}` : ''}`;
}

export const problemJson = (problem: Problem, language: Language): object => ({
  code: problem.code,
  kind: problem.kind,
  severity: problem.severity,
  message: messageOf(problem, language),
  ...(hintOf(problem, language) ? { hint: hintOf(problem, language) } : {}),
  ...(problem.place ? { at: problem.place } : {}),
});

const paint = (output: Output, plain: boolean, code: number) => (text: string) =>
  output.isTerminal && !plain ? `\u001b[${code}m${text}\u001b[0m` : text;

export function consoleFor(deps: CliDeps, language: Language, json: boolean): Console {
  const plain = Boolean(deps.env.NO_COLOR);
  const colour = (code: number): ((text: string) => string) => paint(deps.stdout, plain, code);
  return {
    language,
    json,
    print: (line = '') => deps.stdout.write(`${line}\n`),
    printJson: (value) => deps.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    report: (problems) => {
      if (json)
        deps.stdout.write(
          `${JSON.stringify({ problems: problems.map((one) => problemJson(one, language)) }, null, 2)}\n`,
        );
      else for (const problem of problems) deps.stderr.write(`${problemLines(problem, language)}\n`);
      const errors = problems.filter(({ severity }) => severity === 'error');
      return exitCodeOf(errors.map(({ kind }) => kind));
    },
    complain: deps.stderr.write,
    bold: colour(1),
    dim: colour(2),
    red: colour(31),
    green: colour(32),
    columns: Math.min(deps.stdout.columns || 100, 100),
  };
}
