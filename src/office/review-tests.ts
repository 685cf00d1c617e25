import { fromFirstDay } from '../analysis/from-first-day.js';
import { type CaseReport, type CasesReport, runCases } from '../analysis/run-cases.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import type { Rulebook } from '../rulebook/model.js';
import { breathe } from './breathe.js';
import type { ReadCaseFiles } from './case-files.js';
import type { OfficeDeps } from './deps.js';
import { plain } from './plain.js';
import type { ReviewSummary } from './review-summary.js';

function problemsOf({ name, place, subjects }: CaseReport): readonly Problem[] {
  const about = { case: shownText(name) };
  return subjects.flatMap((subject) => {
    if (subject.kind === 'not_read') return subject.problems;
    const named = { ...about, subject: quoted(subject.subject) };
    if (subject.kind === 'engines_differ') return [problem('publish_case_engines_differ', named, place)];
    return subject.differences.map(({ what, wanted, found }) =>
      problem(
        'publish_case_differs',
        { ...named, what: quoted(what), expected: quoted(wanted), found: quoted(found) },
        place,
      ),
    );
  });
}

/** What an answer lists of it; the rest is counted. */
const mostListed = 20;

function failures({ cases, neverMet }: CasesReport): readonly Problem[] {
  const failed = cases.filter(({ passed }) => !passed);
  if (failed.length + neverMet.length === 0) return [];
  const listed = [
    ...failed.flatMap(problemsOf),
    ...neverMet.map((rule) => problem('publish_rule_never_met', { rule: quoted(rule) })),
  ];
  const counts = { cases: cases.length, failed: failed.length, never_met: neverMet.length };
  return [problem('publish_tests_failed', counts), ...listed.slice(0, mostListed)];
}

/** What came of every case, without the names of files and folders, which differ from one machine to another. */
const reportOf = ({ cases }: CasesReport) => cases.map(({ place: _, ...report }) => report);

/**
 * Runs the cases of a rulebook, among the versions that are published, and says what of them forbids to propose it.
 * Cases from before the version's first day are decided on that day.
 */
export async function reviewTests(
  { sha256 }: Pick<OfficeDeps, 'sha256'>,
  rulebook: Rulebook,
  { fixtures, files }: ReadCaseFiles,
  published: readonly Rulebook[],
  onCase: (count: number, of: number) => void,
): Promise<{ readonly tests: ReviewSummary['tests']; readonly problems: readonly Problem[] }> {
  const report = await runCases(rulebook, fromFirstDay(rulebook, fixtures), {
    published: [...published, rulebook],
    onCase: (count) => {
      onCase(count, fixtures.length);
      return breathe();
    },
  });
  const tests = {
    cases: report.cases.length,
    passed: report.cases.filter(({ passed }) => passed).length,
    skipped: report.skipped,
    never_met: [...report.neverMet],
    files: [...files],
    report_sha256: sha256(canonicalJson(plain(reportOf(report)))),
  };
  return { tests, problems: failures(report) };
}
