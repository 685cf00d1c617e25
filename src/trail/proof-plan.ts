import type { NodePlace } from './frontier.js';

/**
 * The nodes that one hash of a proof is folded from: the full subtrees, largest first, that a range of leaves divides
 * into. A plan is the list of these; who stores nodes can read them all at once.
 */
export type ProofPart = readonly NodePlace[];

/** The largest power of two below `size`, for a `size` of at least 2. No bit operators: sizes go beyond 32 bits. */
function splitOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The leaves from `start` up to but without `end`, where `start` is where a subtree of RFC 6962 begins. */
function subtree(start: number, end: number): ProofPart {
  const parts: NodePlace[] = [];
  let from = start;
  while (from < end) {
    let level = 0;
    let width = 1;
    while (from + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    parts.push({ level, index: from / width });
    from += width;
  }
  return parts;
}

/** RFC 6962, section 2.1.1: the path from leaf `index` to the root of the first `size` leaves. */
export function inclusionPlan(index: number, size: number): readonly ProofPart[] {
  const plan: ProofPart[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      plan.unshift(subtree(middle, end));
      end = middle;
    } else {
      plan.unshift(subtree(start, middle));
      start = middle;
    }
  }
  return plan;
}

/** RFC 6962, section 2.1.2: from the tree of the first `older` leaves to that of the first `newer`. */
export function consistencyPlan(older: number, newer: number): readonly ProofPart[] {
  if (older === 0 || older === newer) return [];
  const plan: ProofPart[] = [];
  let start = 0;
  let end = newer;
  while (older !== end) {
    const middle = start + splitOf(end - start);
    if (older <= middle) {
      plan.unshift(subtree(middle, end));
      end = middle;
    } else {
      plan.unshift(subtree(start, middle));
      start = middle;
    }
  }
  // The older tree is known to whoever holds its root, unless it ends within a subtree of the newer one.
  return start === 0 ? plan : [subtree(start, end), ...plan];
}
