import { coverageReport, isCovered } from '../analysis/coverage/coverage-report.js';
import { coverageOf } from '../analysis/coverage/coverage.js';
import { summarize } from '../analysis/coverage/coverage-summary.js';
import { countsOf, mutationReport } from '../analysis/mutation/mutation-report.js';
import { runMutants } from '../analysis/mutation/run-mutants.js';
import type { Problem } from '../domain/problem.js';
import type { Rulebook } from '../rulebook/model.js';
import type { PartPlaces } from '../rulebook/part-places.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import { progressOn } from './progress.js';
import { showCoverage } from './show-coverage.js';
import { showMutation } from './show-mutation.js';
import type { TestInput } from './test-input.js';
import { showWritten, writeMissing } from './write-missing.js';

/** What is measured of a rulebook's own cases. */
export interface TestSubject extends TestInput {
  readonly deps: CliDeps;
  readonly out: Console;
  readonly rulebook: Rulebook;
  readonly places: PartPlaces;
}

/** Something that was measured, to be shown when all is. */
export interface Measured {
  /** Whether there is nothing to find fault with. */
  readonly isSound: boolean;
  /** Why what was asked for could not be done; then nothing is shown. */
  readonly problems: readonly Problem[];
  readonly json: object;
  readonly show: () => void;
}

export interface MeasureOptions {
  /** What is to be reached of each kind of coverage, and as mutation score, in percent; 100 unless said. */
  readonly atLeast?: number;
  /** The file that the proposed cases go to; `true` for the default place. */
  readonly writeMissing?: string | true;
}

export function measureCoverage(
  { out, rulebook, places, fixtures, published }: TestSubject,
  { atLeast = 100 }: MeasureOptions,
): Measured {
  const coverage = coverageOf(rulebook, fixtures, published);
  return {
    isSound: summarize(coverage).every((kind) => isCovered(kind, atLeast)),
    problems: [],
    json: { coverage: coverageReport(coverage, places) },
    show: () => showCoverage(out, coverage, places),
  };
}

/** Lets signals and timers have their turn between two mutants. */
const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function measureMutation(
  { deps, out, rulebook, places, fixtures, published }: TestSubject,
  { atLeast = 100, writeMissing: to }: MeasureOptions,
): Promise<Measured> {
  const progress = progressOn(deps, out.language === 'zh' ? '已检验小错' : 'small faults tried');
  const mutation = await runMutants(rulebook, fixtures, {
    published,
    onMutant: (done, of) => {
      progress.at(done, of);
      return done % 20 === 0 ? aTurn() : undefined;
    },
  });
  progress.end();
  const written =
    to === undefined ? null : await writeMissing(deps, rulebook, mutation.proposals, to === true ? null : to);
  const file = written?.ok ? { proposed_file: written.value } : {};
  return {
    isSound: countsOf(mutation.mutants).score >= atLeast,
    problems: written && !written.ok ? written.error : [],
    json: { mutation: mutationReport(mutation, places), ...file },
    show: () => {
      showMutation(out, mutation, places);
      if (written?.ok) showWritten(out, written.value, mutation.proposals.length);
    },
  };
}
