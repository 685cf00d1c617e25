import { dirname, join } from 'node:path';
import { runCases } from '../analysis/run-cases.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { type FixtureCase, readCases } from '../rulebook/read-cases.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { progressOn } from './progress.js';
import { errorsOf, readRulesFile } from './rules-files.js';
import { caseJson, showCases } from './show-cases.js';

/** `fixtures/cases/<id>` here, or else the shipped one. */
export async function defaultCases(deps: CliDeps, id: string): Promise<string> {
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

/**
 * The versions for cases about the choice among them: the file as it is, the others beside it, and for a copy that
 * lies elsewhere those that are shipped.
 */
async function otherVersions(deps: CliDeps, file: string, own: Rulebook): Promise<readonly Rulebook[]> {
  const found = new Map([[own.version, own]]);
  for (const folder of [dirname(file), join(deps.shippedRules, own.id)]) {
    const files = await deps.listFiles(folder, ['.yaml', '.yml']);
    for (const path of files.ok ? files.value : []) {
      const read = await readRulesFile(deps, path);
      const rulebook = read.ok ? read.value.rulebook : null;
      if (rulebook?.id === own.id && !found.has(rulebook.version)) found.set(rulebook.version, rulebook);
    }
  }
  return [...found.values()];
}

const isAboutChoice = ({ versions }: FixtureCase): boolean => versions !== null;

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
  const published = fixtures.value.some(isAboutChoice) ? await otherVersions(deps, file, rulebook) : [];
  const progress = progressOn(deps, out.language === 'zh' ? '已运行案例' : 'cases run');
  const report = await runCases(rulebook, fixtures.value, { published, onCase: progress.at });
  progress.end();
  const isSound = report.neverMet.length === 0 && report.cases.every(({ passed }) => passed);
  if (out.json) {
    const { id, version, hash } = rulebook;
    const cases = report.cases.map((one) => caseJson(out, one));
    out.printJson({
      file,
      id,
      version,
      hash,
      ok: isSound,
      skipped: report.skipped,
      never_met: report.neverMet,
      cases,
    });
  } else showCases(out, rulebook, report);
  return isSound ? 0 : 1;
}
