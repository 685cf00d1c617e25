import type { Numbered } from './program.js';

interface Draft {
  readonly all: boolean;
  readonly positive: Set<number>;
  readonly negative: Set<number>;
  readonly children: Draft[];
}

/**
 * A condition in negation normal form: negations stand at the leaves, nested groups of one kind are one. It is
 * appended to `code`, and its place in it is given: 1 for all or 0 for any, the number of words, the number of
 * children; for each word its index in the bit vectors, the bits in it that stand as they are and those that stand
 * negated; the places of the children. One run of numbers is read faster than a tree of objects.
 */
export function appendGroup(code: number[], condition: Numbered): number {
  const draft = draftOf(condition.kind !== 'any');
  add(draft, condition, false);
  return append(code, draft);
}

const draftOf = (all: boolean): Draft => ({ all, positive: new Set(), negative: new Set(), children: [] });

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
      const into = all === draft.all ? draft : draftOf(all);
      for (const child of node.of) add(into, child, negate);
      if (into !== draft) draft.children.push(into);
    }
  }
}

function append(code: number[], { all, positive, negative, children }: Draft): number {
  const places = children.map((child) => append(code, child));
  const masks = new Map<number, { plain: number; negated: number }>();
  const maskOf = (word: number): { plain: number; negated: number } => {
    const existing = masks.get(word) ?? { plain: 0, negated: 0 };
    masks.set(word, existing);
    return existing;
  };
  for (const bit of positive) maskOf(bit >>> 5).plain |= 1 << (bit & 31);
  for (const bit of negative) maskOf(bit >>> 5).negated |= 1 << (bit & 31);
  const words = [...masks].sort(([a], [b]) => a - b);
  const place = code.length;
  code.push(all ? 1 : 0, words.length, places.length);
  for (const [word, { plain, negated }] of words) code.push(word, plain, negated);
  code.push(...places);
  return place;
}
