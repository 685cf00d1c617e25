import type { Facts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { gatherFacts } from '../engine/gather-facts.js';
import type { RecommendRequest } from '../engine/recommend.js';
import { checkFacts } from '../rulebook/check-facts.js';
import { chooseVersions } from '../rulebook/choose-versions.js';
import type { FactDeclaration, Rulebook } from '../rulebook/model.js';
import type { FixtureCase, FixtureSubject } from '../rulebook/read-cases.js';

/** The facts of one subject as the engine reads them; subject level wins over case level. */
export function factsOf(
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

/** The versions that a case about the choice among them evaluates. */
export type CaseVersions = Pick<RecommendRequest, 'conduct' | 'decision' | 'rejected'>;

/**
 * The versions that a case evaluates: null for one that speaks of the tested file alone; a problem when none of
 * those that it names is in force on any of its days.
 */
export function versionsFor(
  fixture: FixtureCase,
  published: readonly Rulebook[],
): Result<CaseVersions | null> {
  const { versions: named } = fixture;
  if (!named) return ok(null);
  const { from, until, ongoing } = fixture.conduct;
  const among = published.filter(({ version }) => named.includes(version));
  const chosen = chooseVersions(
    among.map((rulebook) => ({ rulebook, withdrawn: false })),
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
  const params = { rulebook: quoted(among[0]?.id ?? ''), day: fixture.decidedOn };
  return fail([problem('rulebook_no_version', params, fixture.place)]);
}

/** The facts that may be given: those of the tested file, or of all the versions that are evaluated. */
export function declaredFor(rulebook: Rulebook, versions: CaseVersions | null): readonly FactDeclaration[] {
  if (!versions) return rulebook.facts;
  const rulebooks = [versions.decision, ...versions.conduct].map((pair) => pair.rulebook);
  const declared = new Map<string, FactDeclaration>();
  for (const { facts } of rulebooks)
    for (const fact of facts) if (!declared.has(fact.id)) declared.set(fact.id, fact);
  return [...declared.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}
