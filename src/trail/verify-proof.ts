import { equalBytes } from './bytes.js';
import type { Sha256 } from './primitives.js';
import type { Proof } from './read-proof.js';
import { emptyRoot, nodeHash } from './tree-hash.js';

const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** RFC 9162, section 2.1.3.2. False for whatever does not prove it, senseless numbers included. */
export function verifyInclusion(
  sha256: Sha256,
  claim: {
    readonly leaf: Uint8Array;
    readonly index: number;
    readonly size: number;
    readonly root: Uint8Array;
  },
  proof: Proof,
): boolean {
  if (!isCount(claim.index) || !isCount(claim.size) || claim.index >= claim.size) return false;
  let node = claim.index;
  let last = claim.size - 1;
  let hash = claim.leaf;
  for (const step of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sha256, step, hash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      hash = nodeHash(sha256, hash, step);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && equalBytes(hash, claim.root);
}

export interface SizedRoot {
  readonly size: number;
  readonly root: Uint8Array;
}

function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}

/**
 * RFC 9162, section 2.1.4.2, and beyond it: any tree goes on from the empty one and from itself, with an empty proof.
 */
export function verifyConsistency(sha256: Sha256, older: SizedRoot, newer: SizedRoot, proof: Proof): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && equalBytes(older.root, newer.root);
  if (older.size === 0) return proof.length === 0 && equalBytes(older.root, emptyRoot(sha256));
  const [first, ...steps] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  let node = older.size - 1;
  let last = newer.size - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  let olderHash = first;
  let newerHash = first;
  for (const step of steps) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      olderHash = nodeHash(sha256, step, olderHash);
      newerHash = nodeHash(sha256, step, newerHash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      newerHash = nodeHash(sha256, newerHash, step);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && equalBytes(olderHash, older.root) && equalBytes(newerHash, newer.root);
}
