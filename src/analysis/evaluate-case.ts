import type { Problem } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import type { Result } from '../domain/result.js';
import { evaluateAlone } from '../engine/evaluate-alone.js';
import { type EngineDisagreement, recommend } from '../engine/recommend.js';
import type { Rulebook } from '../rulebook/model.js';
import type { FixtureCase, FixtureSubject } from '../rulebook/read-cases.js';
import { isInVersionRange } from '../rulebook/version-range.js';
import { type CaseVersions, declaredFor, factsOf, versionsFor } from './case-input.js';

/** What is recommended for one subject of a case, or why nothing is. */
export type SubjectEvaluation = { readonly subject: FixtureSubject } & (
  | { readonly kind: 'recommended'; readonly recommendation: Recommendation }
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
  versions: CaseVersions | null,
): Promise<SubjectEvaluation> {
  const facts = factsOf(fixture, subject, declaredFor(rulebook, versions));
  if (!facts.ok) return { subject, kind: 'not_read', problems: facts.error };
  const about = { subject: { id: subject.id, kind: null }, facts: facts.value };
  const answer: Result<Recommendation, EngineDisagreement> = versions
    ? await recommend({ ...about, ...versions, evaluatedOn: fixture.decidedOn, bothEngines: true })
    : await evaluateAlone({ ...about, rulebook, decidedOn: fixture.decidedOn });
  if (!answer.ok) return { subject, kind: 'engines_differ', disagreement: answer.error };
  return { subject, kind: 'recommended', recommendation: answer.value };
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
    evaluated.push(await evaluateSubject(fixture, subject, rulebook, versions.value));
  return evaluated;
}
