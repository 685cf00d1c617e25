import type { Sha256 } from './primitives.js';
import { emptyRoot, nodeHash } from './tree-hash.js';

/** A full subtree: `index` counts the nodes of a level from the left; level 0 are the leaves. */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

export interface TreeNode extends NodePlace {
  readonly hash: Uint8Array;
}

/**
 * What is needed to go on appending: the roots of the full subtrees that `size` leaves divide into, largest first.
 * INVARIANT: there are as many hashes as `size` has ones in binary.
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

export interface Appended {
  readonly frontier: Frontier;
  /** The nodes above the leaves that this leaf completed, lowest first. They never change again. */
  readonly completed: readonly TreeNode[];
}

/** Appends one leaf hash. The leaf itself is the node `{ level: 0, index: frontier.size }` and is not in `completed`. */
export function appendLeaf(sha256: Sha256, frontier: Frontier, leaf: Uint8Array): Appended {
  const hashes = [...frontier.hashes];
  const completed: TreeNode[] = [];
  let hash = leaf;
  let index = frontier.size;
  for (let level = 1; index % 2 === 1; level += 1) {
    const left = hashes.pop();
    if (!left) throw new RangeError('a frontier has as many hashes as its size has ones in binary');
    hash = nodeHash(sha256, left, hash);
    index = (index - 1) / 2;
    completed.push({ level, index, hash });
  }
  hashes.push(hash);
  return { frontier: { size: frontier.size + 1, hashes }, completed };
}

/** Folds the roots of subtrees, largest first, into the root of all. */
export function foldSubtrees(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (!last) return emptyRoot(sha256);
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), last);
}

export const rootOf = (sha256: Sha256, frontier: Frontier): Uint8Array =>
  foldSubtrees(sha256, frontier.hashes);
