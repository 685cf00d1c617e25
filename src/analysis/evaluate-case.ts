import type { Facts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import { evaluateAlone } from '../engine/evaluate-alone.js';
import { gatherFacts } from '../engine/gather-facts.js';
import { type EngineDisagreement, recommend, type RecommendRequest } from '../engine/recommend.js';
import { checkFacts } from '../rulebook/check-facts.js';
import { chooseVersions } from '../rulebook/choose-versions.js';
import type { FactDeclaration, Rulebook } from '../rulebook/model.js';
import type { FixtureCase, FixtureSubject } from '../rulebook/read-cases.js';
import { isInVersionRange } from '../rulebook/version-range.js';

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

/** The facts of one subject as the engine reads them; subject level wins over case level. */
function factsOf(
  fixture: FixtureCase,
  subject: FixtureSubject,
  declarations: readonly FactDeclaration[],
): Result<ReturnType<typeof gatherFacts>> {
  const options = { anyLevel: true, sourcedAllowed: true } as const;
  const foundBy = declarations.some(({ id }) => id === 'found_by') && fixture.foundBy !== null;
  const sentOfCase = foundBy ? { found_by: fixture.foundBy, ...fixture.facts } : fixture.facts;
  const ofCase = checkFacts({ facts: declarations }, sentOfCase, {
    ...options,
    level: 'case',
    placeOf: (fact) => fixture.placeOf(fact),
  });
  const ofSubject = checkFacts({ facts: declarations }, subject.facts, {
    ...options,
    level: 'subject',
    placeOf: (fact) => fixture.placeOf(fact, subject.id),
  });
  if (!ofCase.ok || !ofSubject.ok)
    return fail([...(ofCase.ok ? [] : ofCase.error), ...(ofSubject.ok ? [] : ofSubject.error)]);
  const builtIn: Facts = {
    conduct_from: fixture.conduct.from,
    conduct_until: fixture.conduct.until,
    found_on: fixture.foundOn,
    decided_on: fixture.decidedOn,
  };
  const reported = { ...ofCase.value, ...ofSubject.value };
  return ok(gatherFacts({ declarations, reported, builtIn, history: {} }));
}

type Versions = Pick<RecommendRequest, 'conduct' | 'decision' | 'rejected'>;

/** The versions that a case about the choice evaluates; a problem when none is in force on any of its days. */
function versionsFor(fixture: FixtureCase, published: readonly Rulebook[]): Result<Versions> {
  const { from, until, ongoing } = fixture.conduct;
  const chosen = chooseVersions(
    published.map((rulebook) => ({ rulebook, withdrawn: false })),
    {
      conductFrom: from,
      conductUntil: until,
      ongoing,
      foundOn: fixture.foundOn,
      decidedOn: fixture.decidedOn,
    },
  );
  const decision = chosen.decision ?? chosen.conduct.at(-1);
  if (decision) return ok({ conduct: chosen.conduct, decision, rejected: chosen.rejected });
  const params = { rulebook: quoted(published[0]?.id ?? ''), day: fixture.decidedOn };
  return fail([problem('rulebook_no_version', params, fixture.place)]);
}

function unionOf(rulebooks: readonly Rulebook[]): readonly FactDeclaration[] {
  const declared = new Map<string, FactDeclaration>();
  for (const { facts } of rulebooks)
    for (const fact of facts) if (!declared.has(fact.id)) declared.set(fact.id, fact);
  return [...declared.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

async function evaluateSubject(
  fixture: FixtureCase,
  subject: FixtureSubject,
  rulebook: Rulebook,
  versions: Versions | null,
): Promise<SubjectEvaluation> {
  const declarations = versions
    ? unionOf([versions.decision, ...versions.conduct].map((pair) => pair.rulebook))
    : rulebook.facts;
  const facts = factsOf(fixture, subject, declarations);
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
  const named = fixture.versions;
  const among = published.filter(({ version }) => named?.includes(version));
  const versions = named ? versionsFor(fixture, among) : ok(null);
  if (!versions.ok)
    return fixture.subjects.map((subject) => ({ subject, kind: 'not_read', problems: versions.error }));
  const evaluated: SubjectEvaluation[] = [];
  for (const subject of fixture.subjects)
    evaluated.push(await evaluateSubject(fixture, subject, rulebook, versions.value));
  return evaluated;
}
