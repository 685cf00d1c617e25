import type { Problem } from '../domain/problem.js';
import type { EngineDisagreement } from '../engine/recommend.js';
import { allRules } from '../rulebook/all-rules.js';
import type { Rulebook } from '../rulebook/model.js';
import type { FixtureCase } from '../rulebook/read-cases.js';
import { type Difference, differences } from './compare-want.js';
import { evaluateCase, speaksOf, type SubjectEvaluation } from './evaluate-case.js';

/** What came of one subject of a case. */
export type SubjectReport = { readonly subject: string } & (
  | {
      readonly kind: 'compared';
      readonly differences: readonly Difference[];
      /** The rules of the tested file that were met; none where another version was chosen. */
      readonly met: readonly string[];
    }
  | { readonly kind: 'not_read'; readonly problems: readonly Problem[] }
  | { readonly kind: 'engines_differ'; readonly disagreement: EngineDisagreement }
);

export interface CaseReport {
  readonly name: string;
  readonly place: FixtureCase['place'];
  readonly subjects: readonly SubjectReport[];
  /** A case that is only proposed does not pass, whatever came of it: what it wants is nobody's word yet. */
  readonly proposed: boolean;
  readonly passed: boolean;
}

export interface CasesReport {
  readonly cases: readonly CaseReport[];
  /** Cases of other versions, or about a choice among versions that are not all there; they were not run. */
  readonly skipped: number;
  /** Rules and rows that no case meets, sorted. */
  readonly neverMet: readonly string[];
}

function reportOf(evaluation: SubjectEvaluation, rulebook: Rulebook): SubjectReport {
  const { id, want } = evaluation.subject;
  if (evaluation.kind !== 'answered') return { ...evaluation, subject: id };
  const { answer } = evaluation;
  const isOwn = answer.rulebook.hash === rulebook.hash;
  return {
    subject: id,
    kind: 'compared',
    differences: differences(want, answer),
    met: isOwn ? answer.met : [],
  };
}

const hasPassed = (report: SubjectReport): boolean =>
  report.kind === 'compared' && report.differences.length === 0;

export interface RunOptions {
  /** The versions among which a case about the choice chooses. */
  readonly published?: readonly Rulebook[];
  /** Told how many cases have been run, and waited for: the caller may let others have their turn. */
  readonly onCase?: (count: number) => void | Promise<void>;
}

/**
 * Runs the cases of a rulebook: the file alone, on each case's `decided_on`, by both engines. A case that names
 * `versions` is about the choice among them, and is run over those of `published`.
 */
export async function runCases(
  rulebook: Rulebook,
  fixtures: readonly FixtureCase[],
  { published = [], onCase = () => undefined }: RunOptions = {},
): Promise<CasesReport> {
  const meant = fixtures.filter((fixture) => speaksOf(fixture, rulebook, published));
  const cases: CaseReport[] = [];
  const met = new Set<string>();
  for (const fixture of meant) {
    const evaluated = await evaluateCase(fixture, rulebook, published);
    const subjects = evaluated.map((one) => reportOf(one, rulebook));
    for (const report of subjects) if (report.kind === 'compared') for (const id of report.met) met.add(id);
    const { name, place, proposed } = fixture;
    cases.push({ name, place, subjects, proposed, passed: !proposed && subjects.every(hasPassed) });
    await onCase(cases.length);
  }
  const neverMet = allRules(rulebook)
    .map(({ id }) => id)
    .filter((id) => !met.has(id));
  return { cases, skipped: fixtures.length - meant.length, neverMet };
}
