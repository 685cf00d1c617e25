import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { allRules } from '../rulebook/all-rules.js';
import type { Condition, Rulebook } from '../rulebook/model.js';

function* factsIn(condition: Condition): Generator<string> {
  if (condition.kind === 'leaf') {
    yield condition.fact;
    if (condition.operand.kind === 'fact') yield condition.operand.name;
  } else if (condition.kind === 'all' || condition.kind === 'any')
    for (const child of condition.of) yield* factsIn(child);
  else yield* factsIn(condition.of);
}

/**
 * A recommendation shows every value that its rules compare, and stands in the trail for ever: a rulebook whose rules
 * read a personal fact would put it there, where nothing can be erased.
 */
export function personalFactsRead(rulebook: Rulebook): readonly Problem[] {
  const personal = new Set(rulebook.facts.filter((fact) => fact.personal).map(({ id }) => id));
  const sourced = rulebook.facts.flatMap(({ id, source }) =>
    source?.kind === 'count'
      ? source.same.map((fact) => [id, fact] as const)
      : source?.kind === 'days_between'
        ? [[id, source.from] as const, [id, source.to] as const]
        : [],
  );
  const read = [
    ...allRules(rulebook).flatMap(({ id, when }) => [...factsIn(when)].map((fact) => [id, fact] as const)),
    ...sourced,
  ].filter(([, fact]) => personal.has(fact));
  const distinct = new Map(read.map(([by, fact]) => [`${by} ${fact}`, { by, fact }]));
  return [...distinct]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, { by, fact }]) => problem('office_personal_fact_read', { by: quoted(by), fact: quoted(fact) }));
}
