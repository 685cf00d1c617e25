import type { Condition, FactDeclaration } from '../../rulebook/model.js';
import { below } from '../condition-leaves.js';
import { conditionWords } from './condition-words.js';
import type { MutantKind } from './mutant.js';
import { mutateLeaf } from './mutate-leaf.js';

export interface ConditionMutant {
  readonly kind: MutantKind;
  /** The way to what was changed. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** The whole condition with the fault in it. */
  readonly condition: Condition;
}

type Group = Extract<Condition, { kind: 'all' | 'any' }>;

const replaced = (list: readonly Condition[], index: number, by: Condition): Condition[] =>
  list.map((one, at) => (at === index ? by : one));

/** A group of one child is left whole: an empty one is no condition of the format. */
function ofGroup(group: Group, path: string): ConditionMutant[] {
  if (group.of.length < 2) return [];
  const other = group.kind === 'all' ? 'any' : 'all';
  const swapped: ConditionMutant = {
    kind: 'group_swapped',
    path,
    from: group.kind,
    to: other,
    condition: { kind: other, of: group.of },
  };
  const dropped = group.of.map(
    (child, index): ConditionMutant => ({
      kind: 'condition_dropped',
      path: below(path, `${group.kind}/${index}`),
      from: conditionWords(child),
      to: '',
      condition: { kind: group.kind, of: group.of.filter((_, at) => at !== index) },
    }),
  );
  return [swapped, ...dropped];
}

/** Every small fault of a condition. A named condition is not entered: a fault in it stands where it is defined. */
export function mutateCondition(
  condition: Condition,
  facts: ReadonlyMap<string, FactDeclaration>,
  path = '',
): readonly ConditionMutant[] {
  switch (condition.kind) {
    case 'named':
      return [];
    case 'leaf': {
      const fact = facts.get(condition.fact);
      const from = conditionWords(condition);
      return (fact ? mutateLeaf(fact, condition) : []).map(({ kind, leaf }) => ({
        kind,
        path,
        from,
        to: conditionWords(leaf),
        condition: leaf,
      }));
    }
    case 'not':
      return [
        {
          kind: 'negation_removed',
          path,
          from: conditionWords(condition),
          to: conditionWords(condition.of),
          condition: condition.of,
        },
        ...mutateCondition(condition.of, facts, below(path, 'not')).map((inner) => ({
          ...inner,
          condition: { kind: 'not' as const, of: inner.condition },
        })),
      ];
    default:
      return [
        ...ofGroup(condition, path),
        ...condition.of.flatMap((child, index) =>
          mutateCondition(child, facts, below(path, `${condition.kind}/${index}`)).map((inner) => ({
            ...inner,
            condition: { kind: condition.kind, of: replaced(condition.of, index, inner.condition) },
          })),
        ),
      ];
  }
}
