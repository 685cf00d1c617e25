import { byCodeUnit } from '../../domain/identifiers.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { Condition, FactDeclaration, Rulebook } from '../../rulebook/model.js';

export function* factsIn(condition: Condition): Generator<string> {
  if (condition.kind === 'leaf') {
    yield condition.fact;
    if (condition.operand.kind === 'fact') yield condition.operand.name;
  } else if (condition.kind === 'all' || condition.kind === 'any')
    for (const child of condition.of) yield* factsIn(child);
  else yield* factsIn(condition.of);
}

const inputsOf = ({ id, source }: FactDeclaration): readonly string[] =>
  source?.kind === 'days_between' ? [source.from, source.to] : [id];

/**
 * The facts that the rules of a version compare, sorted. In the place of a number of days between two dates stand the
 * two dates, as it is computed from them.
 */
export function factsRead(rulebook: Rulebook): readonly string[] {
  const declared = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  const read = new Set<string>();
  for (const { when } of allRules(rulebook))
    for (const name of factsIn(when)) {
      const fact = declared.get(name);
      for (const input of fact ? inputsOf(fact) : []) read.add(input);
    }
  return [...read].sort(byCodeUnit);
}
