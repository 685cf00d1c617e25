import type { FactValue, Operator } from '../../domain/fact.js';
import type { Condition } from '../../rulebook/model.js';

/** A condition as the reference evaluation keeps it: `from` names the fact that the value is taken from. */
export type Tree =
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly not: Tree }
  | { readonly condition: string; readonly of: Tree }
  | {
      readonly fact: string;
      readonly operator: Operator;
      readonly value: FactValue | null;
      readonly from: string | null;
    };

export function treeOf(condition: Condition): Tree {
  switch (condition.kind) {
    case 'leaf': {
      const { fact, operator, operand } = condition;
      return operand.kind === 'fact'
        ? { fact, operator, value: null, from: operand.name }
        : { fact, operator, value: operand.value, from: null };
    }
    case 'all':
      return { all: condition.of.map(treeOf) };
    case 'any':
      return { any: condition.of.map(treeOf) };
    case 'not':
      return { not: treeOf(condition.of) };
    case 'named':
      return { condition: condition.name, of: treeOf(condition.of) };
  }
}
