import type { Group, Numbered } from './program.js';

interface Draft {
  readonly all: boolean;
  readonly positive: Set<number>;
  readonly negative: Set<number>;
  readonly children: Group[];
}

/** A condition in negation normal form: negations stand at the leaves, nested groups of one kind are one. */
export function groupOf(condition: Numbered): Group {
  const all = !(condition.kind === 'any');
  const draft: Draft = { all, positive: new Set(), negative: new Set(), children: [] };
  add(draft, condition, false);
  return finish(draft);
}

function add(draft: Draft, node: Numbered, negate: boolean): void {
  switch (node.kind) {
    case 'leaf':
      (negate ? draft.negative : draft.positive).add(node.bit);
      return;
    case 'not':
      add(draft, node.of, !negate);
      return;
    case 'named':
      add(draft, node.of, negate);
      return;
    default: {
      const all = (node.kind === 'all') !== negate;
      if (all === draft.all) {
        for (const child of node.of) add(draft, child, negate);
        return;
      }
      const nested: Draft = { all, positive: new Set(), negative: new Set(), children: [] };
      for (const child of node.of) add(nested, child, negate);
      draft.children.push(finish(nested));
    }
  }
}

function finish({ all, positive, negative, children }: Draft): Group {
  const masks = new Map<number, { plain: number; negated: number }>();
  const maskOf = (word: number): { plain: number; negated: number } => {
    const existing = masks.get(word) ?? { plain: 0, negated: 0 };
    masks.set(word, existing);
    return existing;
  };
  for (const bit of positive) maskOf(bit >>> 5).plain |= 1 << (bit & 31);
  for (const bit of negative) maskOf(bit >>> 5).negated |= 1 << (bit & 31);
  const words = [...masks.keys()].sort((a, b) => a - b);
  return {
    all,
    words: Int32Array.from(words),
    positive: Int32Array.from(words, (word) => maskOf(word).plain),
    negative: Int32Array.from(words, (word) => maskOf(word).negated),
    children,
  };
}
