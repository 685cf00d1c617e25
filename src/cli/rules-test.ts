import { fromFirstDay } from '../analysis/from-first-day.js';
import { runCases } from '../analysis/run-cases.js';
import { placesIn } from '../rulebook/part-places.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { progressOn } from './progress.js';
import { errorsOf, readRulesFile } from './rules-files.js';
import { caseJson, showCases } from './show-cases.js';
import { type TestInput, testInput } from './test-input.js';
import { measureCoverage, measureMutation, type Measured, type MeasureOptions } from './test-strength.js';

export interface RulesTestOptions extends MeasureOptions {
  readonly cases?: readonly string[];
  /** Whether cases from before the version's first day are decided on that day. */
  readonly firstDay?: boolean;
  readonly coverage?: boolean;
  readonly mutate?: boolean;
}

async function runOwnCases(
  deps: CliDeps,
  out: Console,
  rulebook: Rulebook,
  { fixtures, published }: TestInput,
): Promise<Measured> {
  const progress = progressOn(deps, out.language === 'zh' ? '已运行案例' : 'cases run');
  const report = await runCases(rulebook, fixtures, { published, onCase: progress.at });
  progress.end();
  return {
    isSound: report.neverMet.length === 0 && report.cases.every(({ passed }) => passed),
    problems: [],
    json: {
      skipped: report.skipped,
      never_met: report.neverMet,
      cases: report.cases.map((one) => caseJson(out, one)),
    },
    show: () => showCases(out, rulebook, report),
  };
}

/**
 * `rules test FILE`: exit 1 when a case fails or is only proposed, when a rule is met by none, or when less is covered
 * or noticed than asked for; a bad rules file too is a finding.
 */
export async function rulesTest(
  deps: CliDeps,
  out: Console,
  file: string,
  options: RulesTestOptions,
): Promise<ExitCode> {
  const read = await readRulesFile(deps, file);
  if (!read.ok) return out.report(read.error);
  const { rulebook, problems } = read.value;
  if (!rulebook) {
    out.report(errorsOf(problems));
    return 1;
  }
  const input = await testInput(deps, file, rulebook, options.cases ?? []);
  if (!input.ok) return out.report(input.error);
  const { fixtures, published } = input.value;
  const dated = options.firstDay ? fromFirstDay(rulebook, fixtures) : fixtures;
  const about = { deps, out, rulebook, places: placesIn(rulebook, file), published, fixtures: dated };
  const measured = [await runOwnCases(deps, out, rulebook, about)];
  if (options.coverage) measured.push(measureCoverage(about, options));
  const isMutated = options.mutate === true || options.writeMissing !== undefined;
  if (isMutated) measured.push(await measureMutation(about, options));
  const failed = measured.flatMap((one) => one.problems);
  if (failed.length > 0) return out.report(failed);
  const isSound = measured.every((one) => one.isSound);
  if (out.json) {
    const { id, version, hash } = rulebook;
    out.printJson(
      Object.assign({ file, id, version, hash, ok: isSound }, ...measured.map(({ json }) => json)),
    );
  } else for (const { show } of measured) show();
  return isSound ? 0 : 1;
}
