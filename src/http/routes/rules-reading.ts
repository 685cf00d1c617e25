import { factsIn } from '../../analysis/backtest/facts-read.js';
import type { FactDeclaration, Rule } from '../../rulebook/model.js';

const isComputedFrom = ({ source }: FactDeclaration, id: string): boolean =>
  source?.kind === 'days_between' && (source.from === id || source.to === id);

/** The rules that compare a fact, or a fact that is computed from it. */
export function rulesReading(
  { id }: FactDeclaration,
  { facts, rules }: { readonly facts: readonly FactDeclaration[]; readonly rules: readonly Rule[] },
): readonly string[] {
  const names = new Set([id, ...facts.filter((each) => isComputedFrom(each, id)).map((each) => each.id)]);
  return rules
    .filter(({ when }) => [...factsIn(when)].some((name) => names.has(name)))
    .map((rule) => rule.id);
}
