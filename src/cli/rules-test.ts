import { dirname, join } from 'node:path';
import { type CaseReport, type CasesReport, runCases } from '../analysis/run-cases.js';
import type { Place } from '../domain/problem.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { type FixtureCase, readCases } from '../rulebook/read-cases.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { errorsOf, readRulesFile } from './rules-files.js';
import { counted } from './wrap.js';

const where = ({ file, line }: Place): string => [file, line].filter((part) => part !== undefined).join(':');

/** `fixtures/cases/<id>` here, or else the shipped one. */
async function defaultCases(deps: CliDeps, id: string): Promise<string> {
  const here = join('fixtures', 'cases', id);
  const found = await deps.listFiles(here, ['.yaml', '.yml']);
  return found.ok && found.value.length > 0 ? here : join(deps.shippedCases, id);
}

async function readAll(deps: CliDeps, paths: readonly string[]): Promise<Result<readonly FixtureCase[]>> {
  const fixtures: FixtureCase[] = [];
  for (const path of paths) {
    const files = await deps.listFiles(path, ['.yaml', '.yml']);
    if (!files.ok) return files;
    for (const file of files.value) {
      const text = await deps.readText(file);
      if (!text.ok) return text;
      const read = readCases(text.value, { file });
      if (!read.ok) return read;
      fixtures.push(...read.value);
    }
  }
  if (fixtures.length === 0) return fail([problem('no_cases', { place: paths.map(quoted).join(', ') })]);
  return ok(fixtures);
}

/** The versions beside a rules file, itself as it is, for cases about the choice among them. */
async function versionsBeside(deps: CliDeps, file: string, own: Rulebook): Promise<readonly Rulebook[]> {
  const files = await deps.listFiles(dirname(file), ['.yaml', '.yml']);
  const others: Rulebook[] = [];
  for (const path of files.ok ? files.value : []) {
    const read = path === file ? undefined : await readRulesFile(deps, path);
    const rulebook = read?.ok ? read.value.rulebook : null;
    if (rulebook?.id === own.id && rulebook.version !== own.version) others.push(rulebook);
  }
  return [own, ...others];
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function showCase(out: Console, report: CaseReport): void {
  out.print(`${out.red('✗')} ${where(report.place)}: ${report.name}`);
  for (const subject of report.subjects) {
    if (subject.kind === 'not_read')
      for (const one of subject.problems) out.print(`    ${problemLines(one, out.language)}`);
    else if (subject.kind === 'engines_differ')
      out.print(
        `    ${subject.subject}: ${out.language === 'zh' ? '两次评估不一致' : 'the two evaluations differ'}`,
      );
    else
      for (const { what, wanted, found } of subject.differences)
        out.print(
          out.language === 'zh'
            ? `    ${subject.subject}.${what}：应为 ${said(wanted)}，实际为 ${said(found)}`
            : `    ${subject.subject}.${what}: expected ${said(wanted)}, found ${said(found)}`,
        );
  }
}

function show(out: Console, rulebook: Rulebook, { cases, skipped, neverMet }: CasesReport): void {
  const failed = cases.filter(({ passed }) => !passed);
  for (const report of failed) showCase(out, report);
  for (const id of neverMet)
    out.print(
      `${out.red('✗')} ${id}: ${out.language === 'zh' ? '没有案例满足这条规则' : 'no case meets this rule'}`,
    );
  const passed = cases.length - failed.length;
  const mark = failed.length + neverMet.length === 0 ? out.green('✓') : out.red('✗');
  const rest =
    skipped === 0 ? '' : out.language === 'zh' ? `，其他版本 ${skipped}` : `, ${skipped} of other versions`;
  out.print(
    out.language === 'zh'
      ? `${mark} ${rulebook.id} ${rulebook.version}：案例通过 ${passed}，未通过 ${failed.length}${rest}；无案例满足的规则 ${neverMet.length}`
      : `${mark} ${rulebook.id} ${rulebook.version}: ${counted(passed, 'case')} passed, ${failed.length} failed${rest}; ${counted(neverMet.length, 'rule')} met by no case`,
  );
}

const reportJson = (out: Console, report: CaseReport): object => ({
  name: report.name,
  at: report.place,
  passed: report.passed,
  subjects: report.subjects.map((subject) =>
    subject.kind === 'not_read'
      ? { ...subject, problems: subject.problems.map((one) => problemJson(one, out.language)) }
      : subject,
  ),
});

/** `rules test FILE`: exit 1 when a case fails or a rule is met by none; a bad rules file too is a finding. */
export async function rulesTest(
  deps: CliDeps,
  out: Console,
  file: string,
  paths: readonly string[],
): Promise<ExitCode> {
  const read = await readRulesFile(deps, file);
  if (!read.ok) return out.report(read.error);
  const { rulebook, problems } = read.value;
  if (!rulebook) {
    out.report(errorsOf(problems));
    return 1;
  }
  const places = paths.length > 0 ? paths : [await defaultCases(deps, rulebook.id)];
  const fixtures = await readAll(deps, places);
  if (!fixtures.ok) return out.report(fixtures.error);
  const report = await runCases(rulebook, fixtures.value, await versionsBeside(deps, file, rulebook));
  const ok_ = report.neverMet.length === 0 && report.cases.every(({ passed }) => passed);
  if (out.json) {
    const { id, version, hash } = rulebook;
    const cases = report.cases.map((one) => reportJson(out, one));
    out.printJson({
      file,
      id,
      version,
      hash,
      ok: ok_,
      skipped: report.skipped,
      never_met: report.neverMet,
      cases,
    });
  } else show(out, rulebook, report);
  return ok_ ? 0 : 1;
}
