import type { ConditionFile, LeafFile } from './schema-condition.js';
import type { Path } from './source.js';

export interface Visitor {
  readonly leaf?: (leaf: LeafFile, at: Path, isPositive: boolean) => void;
  readonly named?: (name: string, at: Path, isPositive: boolean) => void;
}

/**
 * Visits the leaves and the named conditions of a condition as written, without entering the named ones.
 * `isPositive`: under an even number of `not`, counted from `isPositive` at the root.
 */
export function walkCondition(condition: ConditionFile, at: Path, visitor: Visitor, isPositive = true): void {
  if ('not' in condition) walkCondition(condition.not, [...at, 'not'], visitor, !isPositive);
  else if ('condition' in condition) visitor.named?.(condition.condition, [...at, 'condition'], isPositive);
  else if ('fact' in condition) visitor.leaf?.(condition, at, isPositive);
  else {
    const key = 'all' in condition ? 'all' : 'any';
    const parts = 'all' in condition ? condition.all : condition.any;
    for (const [index, each] of parts.entries()) {
      walkCondition(each, [...at, key, index], visitor, isPositive);
    }
  }
}
