import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { suggest } from './finding.js';
import type { Rulebook } from './model.js';

const nameOf = ({ version }: Rulebook): string => quoted(version);

/** The rungs of `rulebook` by what they are called in `before`: by `was` where they were renamed. */
const rungsIn = (rulebook: Rulebook, before: Rulebook): readonly string[] => {
  const known = new Set(before.ladder.map(({ id }) => id));
  return rulebook.ladder.map(({ id, was }) => (was !== null && known.has(was) ? was : id));
};

/** Rungs that both versions have keep their relative order: outcomes of two versions are compared by it. */
function checkOrder(before: Rulebook, rulebook: Rulebook): readonly Problem[] {
  const places = new Map(before.ladder.map(({ id }, index) => [id, index]));
  const shared = rungsIn(rulebook, before).flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  return shared.flatMap((rung, index) => {
    const milder = shared[index - 1];
    if (!milder || milder.place < rung.place) return [];
    const params = { first: quoted(rung.id), second: quoted(milder.id) };
    return problem('versions_rung_order', { ...params, version: nameOf(rulebook), other: nameOf(before) });
  });
}

/** Facts that both versions have keep their type: a case is validated once, for both. */
const checkTypes = (before: Rulebook, rulebook: Rulebook): readonly Problem[] =>
  rulebook.facts.flatMap((fact) => {
    const earlier = before.facts.find(({ id }) => id === fact.id);
    if (!earlier || earlier.type === fact.type) return [];
    return problem('versions_fact_type', {
      fact: quoted(fact.id),
      expected: earlier.type,
      found: fact.type,
      version: nameOf(rulebook),
      other: nameOf(before),
    });
  });

/** A renamed rung says an id that it had in an earlier version. */
function checkWas(earlier: readonly Rulebook[], rulebook: Rulebook): readonly Problem[] {
  const known = new Set(earlier.flatMap(({ ladder }) => ladder.map(({ id }) => id)));
  return rulebook.ladder.flatMap(({ was }) => {
    if (was === null || known.has(was)) return [];
    return problem('versions_was_unknown', {
      found: shownText(was),
      version: nameOf(rulebook),
      ...suggest(was, known),
    });
  });
}

/** Two versions with one number, one first day or two ids cannot stand beside each other. */
function checkPair(before: Rulebook, rulebook: Rulebook): readonly Problem[] {
  const names = { version: nameOf(rulebook), other: nameOf(before) };
  const { from } = rulebook.effective;
  return [
    ...(rulebook.id === before.id
      ? []
      : [problem('versions_other_id', { expected: quoted(before.id), found: quoted(rulebook.id) })]),
    ...(rulebook.version === before.version ? [problem('versions_same_version', names)] : []),
    ...(from === before.effective.from ? [problem('versions_same_from', { ...names, from })] : []),
    ...checkOrder(before, rulebook),
    ...checkTypes(before, rulebook),
  ];
}

/**
 * What the versions of one rulebook, given in any order and without the withdrawn ones, must keep in common
 * (design section 5, Versions): one id, numbers and first days of their own, the relative order of shared rungs, the
 * types of shared facts, and in `was` a rung of an earlier version.
 */
export function checkVersions(versions: readonly Rulebook[]): readonly Problem[] {
  const sorted = [...versions].sort(
    (a, b) => byCodeUnit(a.effective.from, b.effective.from) || byCodeUnit(a.version, b.version),
  );
  return sorted.flatMap((rulebook, index) => {
    const earlier = sorted.slice(0, index);
    return [
      ...earlier.flatMap((before) => checkPair(before, rulebook)),
      ...(index > 0 ? checkWas(earlier, rulebook) : []),
    ];
  });
}
