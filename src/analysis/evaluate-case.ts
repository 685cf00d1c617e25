import type { Problem } from '../domain/problem.js';
import { valuesOf } from '../engine/gather-facts.js';
import type { EngineDisagreement } from '../engine/recommend.js';
import { crossCheck } from '../engine/standing.js';
import type { Rulebook } from '../rulebook/model.js';
import type { FixtureCase, FixtureSubject } from '../rulebook/read-cases.js';
import { isInVersionRange } from '../rulebook/version-range.js';
import { answerWithStandings, type QuickAnswer } from './answer.js';
import { type CaseVersions, declaredFor, factsOf, versionsFor } from './case-input.js';

/** What is answered for one subject of a case, or why nothing is. */
export type SubjectEvaluation = { readonly subject: FixtureSubject } & (
  | { readonly kind: 'answered'; readonly answer: QuickAnswer }
  | { readonly kind: 'not_read'; readonly problems: readonly Problem[] }
  | { readonly kind: 'engines_differ'; readonly disagreement: EngineDisagreement }
);

/** Whether a case speaks of this version, and whether all the versions that it names are there to choose among. */
export function speaksOf(
  { version, versions }: FixtureCase,
  rulebook: Rulebook,
  published: readonly Rulebook[],
): boolean {
  if (version !== null && !isInVersionRange(rulebook.version, version)) return false;
  if (versions === null) return true;
  const there = new Set(published.map((one) => one.version));
  return versions.includes(rulebook.version) && versions.every((one) => there.has(one));
}

async function evaluateSubject(
  fixture: FixtureCase,
  subject: FixtureSubject,
  rulebook: Rulebook,
  published: readonly Rulebook[],
  versions: CaseVersions | null,
): Promise<SubjectEvaluation> {
  const facts = factsOf(fixture, subject, declaredFor(rulebook, versions));
  if (!facts.ok) return { subject, kind: 'not_read', problems: facts.error };
  const question = { fixture, facts: valuesOf(facts.value), rulebook, published };
  const { answer, standings } = answerWithStandings(question);
  for (const standing of standings) {
    const differences = await crossCheck(standing);
    const { version } = standing.rulebook;
    if (differences.length > 0)
      return { subject, kind: 'engines_differ', disagreement: { version, day: standing.day, differences } };
  }
  return { subject, kind: 'answered', answer };
}

/**
 * Evaluates a case for each of its subjects, by both engines: the file alone, on the case's `decided_on`. A case that
 * names `versions` is about the choice among them, and is evaluated over those of `published`.
 */
export async function evaluateCase(
  fixture: FixtureCase,
  rulebook: Rulebook,
  published: readonly Rulebook[],
): Promise<readonly SubjectEvaluation[]> {
  const versions = versionsFor(fixture, published);
  if (!versions.ok)
    return fixture.subjects.map((subject) => ({ subject, kind: 'not_read', problems: versions.error }));
  const evaluated: SubjectEvaluation[] = [];
  for (const subject of fixture.subjects)
    evaluated.push(await evaluateSubject(fixture, subject, rulebook, published, versions.value));
  return evaluated;
}
