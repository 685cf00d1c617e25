import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { VersionPair } from '../engine/recommend.js';
import { chooseVersions } from '../rulebook/choose-versions.js';
import type { FactDeclaration, Rulebook } from '../rulebook/model.js';
import type { CaseState } from './case-state.js';
import type { LoadedRulebook } from './load-rulebooks.js';

/** The versions that a case is evaluated by, once for the conduct day and once for the decision day. */
export interface CaseVersions {
  readonly conduct: readonly VersionPair[];
  readonly decision: VersionPair;
  readonly rejected: readonly { readonly version: string; readonly reason: string }[];
  /** The facts of all of them together; of a fact that several declare, the declaration of the decision day. */
  readonly declarations: readonly FactDeclaration[];
}

/** The day of an instant where the rulebook's newest version says that the office is. */
export function todayFor(loaded: readonly [LoadedRulebook, ...LoadedRulebook[]], instantMs: number): string {
  const [newest] = [...loaded].sort(
    (a, b) =>
      byCodeUnit(b.row.effective_from, a.row.effective_from) || b.row.published_seq - a.row.published_seq,
  );
  return dayInZone((newest ?? loaded[0]).rulebook.calendar.timeZone, instantMs);
}

/** The facts of several versions; of a fact that several declare, the first declaration. */
export function unionOfFacts(pairs: readonly VersionPair[]): readonly FactDeclaration[] {
  const declared = new Map<string, FactDeclaration>();
  for (const { rulebook } of pairs)
    for (const fact of rulebook.facts) if (!declared.has(fact.id)) declared.set(fact.id, fact);
  return [...declared.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

/**
 * Chooses the versions by the dates of a case (design section 5, Versions). Where the rulebook has ended without a
 * successor, the version of the conduct is read for the decision day too.
 */
export function versionsFor(
  loaded: readonly [LoadedRulebook, ...LoadedRulebook[]],
  { conduct, foundOn }: Pick<CaseState, 'conduct' | 'foundOn'>,
  decidedOn: string,
): Result<CaseVersions> {
  const chosen = chooseVersions(
    loaded.map(({ rulebook, row }) => ({ rulebook, withdrawn: row.withdrawn_on !== null })),
    {
      conductFrom: conduct.from,
      conductUntil: conduct.until,
      ongoing: conduct.ongoing,
      foundOn,
      decidedOn,
    },
  );
  const decision = chosen.decision ?? chosen.conduct.at(-1);
  if (!decision) {
    const params = { id: quoted(loaded[0].rulebook.id), day: decidedOn };
    return fail([problem('office_no_version_in_force', params)]);
  }
  const declarations = unionOfFacts([decision, ...chosen.conduct]);
  return ok({ conduct: chosen.conduct, decision, rejected: chosen.rejected, declarations });
}

/** One version by itself, read for the day of the evaluation. */
export function versionAlone(rulebook: Rulebook, day: string): CaseVersions {
  const pair: VersionPair = { rulebook, day, because: 'alone' };
  return { conduct: [pair], decision: pair, rejected: [], declarations: unionOfFacts([pair]) };
}
