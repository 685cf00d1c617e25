import type { Condition, Leaf } from '../rulebook/model.js';

/** A comparison and the way to it, in the words of the engine's traces: `all/0/condition/any/1`. */
export interface PlacedConditionLeaf {
  readonly path: string;
  readonly leaf: Leaf;
}

export const below = (path: string, step: string): string => (path === '' ? step : `${path}/${step}`);

/** All comparisons of a condition, in the order in which it was written, named conditions entered. */
export function placedConditionLeaves(condition: Condition, path = ''): readonly PlacedConditionLeaf[] {
  switch (condition.kind) {
    case 'leaf':
      return [{ path, leaf: condition }];
    case 'not':
      return placedConditionLeaves(condition.of, below(path, 'not'));
    case 'named':
      return placedConditionLeaves(condition.of, below(path, 'condition'));
    default:
      return condition.of.flatMap((child, index) =>
        placedConditionLeaves(child, below(path, `${condition.kind}/${index}`)),
      );
  }
}
