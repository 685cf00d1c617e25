import type { Problem } from '../domain/problem.js';
import { allConditions } from './check-conditions.js';
import type { Draft } from './draft.js';
import { findings } from './finding.js';
import type { ConditionFile } from './schema-condition.js';

/** Comparisons of one condition with its named conditions written out, and how deep they then nest. */
const mostLeaves = 10_000;
const mostLevels = 200;

interface Size {
  readonly leaves: number;
  readonly levels: number;
}

const unknown: Size = { leaves: 0, levels: 0 };

/**
 * Named conditions multiply when they use each other twice: thirty lines can stand for a billion comparisons.
 * Circles must have been ruled out before.
 */
export function checkSizes(draft: Draft): readonly Problem[] {
  const sizes = new Map<string, Size>();
  const together = (of: readonly ConditionFile[]): Size => {
    const parts = of.map(sizeOf);
    const leaves = parts.reduce((sum, part) => sum + part.leaves, 0);
    return { leaves, levels: 1 + Math.max(0, ...parts.map(({ levels }) => levels)) };
  };
  const sizeOf = (condition: ConditionFile): Size => {
    if ('all' in condition) return together(condition.all);
    if ('any' in condition) return together(condition.any);
    if ('not' in condition) return together([condition.not]);
    if ('fact' in condition) return { leaves: 1, levels: 1 };
    const { condition: name } = condition;
    const known = sizes.get(name);
    if (known) return known;
    const pieces = draft.conditions.get(name);
    const size = pieces ? together(pieces.map((piece) => piece.condition)) : unknown;
    sizes.set(name, size);
    return size;
  };
  return findings(draft.source, (report) => {
    for (const { condition, at } of allConditions(draft)) {
      const { leaves, levels } = sizeOf(condition);
      if (leaves > mostLeaves || levels > mostLevels) {
        report('condition_too_large', at, { leaves: mostLeaves, levels: mostLevels });
        return;
      }
    }
  });
}
