import { proveInclusion, readCheckpoint } from '#client';
import { problem } from '../../../domain/problem.js';
import { fail, ok, type Result } from '../../../domain/result.js';
import { bytesOfHex, hexOf } from '../../../trail/bytes.js';
import type { Checkpoint } from '../../../trail/checkpoint.js';
import { proofSides } from '../../../trail/proof-sides.js';
import { leafHash, nodeHash } from '../../../trail/tree-hash.js';
import { verifyInclusion } from '../../../trail/verify-proof.js';
import { verifyPrimitives } from './primitives/verify-primitives.js';
import { registeredKeys } from './registered-keys.js';
import { signedCheckpoint } from './signed-checkpoint.js';

const { sha256 } = verifyPrimitives;

export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
  /** What comes of it: the hash of the node above. */
  readonly result: string;
}

export interface Inclusion {
  readonly leaf: string;
  readonly steps: readonly ProofStep[];
  readonly checkpoint: Checkpoint;
  /** The bytes have the leaf that was recorded with them. */
  readonly isLeafTheirs: boolean;
  /** The proof leads from the leaf to the root that was signed. */
  readonly isIncluded: boolean;
}

/** Each hash of a proof with its side and what comes of joining it. */
export function proofSteps(leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[]) {
  const sides = proofSides(index, size, proof.length);
  let hash = leaf;
  return proof.map((step, at): ProofStep => {
    const side = sides[at] ?? 'right';
    hash = side === 'left' ? nodeHash(sha256, step, hash) : nodeHash(sha256, hash, step);
    return { side, hash: hexOf(step), result: hexOf(hash) };
  });
}

export interface EntryToCheck {
  readonly number: number;
  readonly bytes: Uint8Array;
  /** As it was recorded. */
  readonly leaf: string;
}

/** Whether an entry is among those that the newest checkpoint covers, computed here from its bytes. */
export async function checkInclusion(entry: EntryToCheck): Promise<Result<Inclusion>> {
  const keys = await registeredKeys();
  if (!keys.ok) return keys;
  const checkpoint = signedCheckpoint(await readCheckpoint(), keys.value);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  if (entry.number >= size)
    return fail([problem('trail_truncated', { expected: entry.number + 1, found: size })]);
  const { hashes } = await proveInclusion(entry.number, { size });
  const proof = hashes.map((hash) => bytesOfHex(hash) ?? new Uint8Array());
  const leaf = leafHash(sha256, entry.bytes);
  return ok({
    leaf: hexOf(leaf),
    steps: proofSteps(leaf, entry.number, size, proof),
    checkpoint: checkpoint.value,
    isLeafTheirs: hexOf(leaf) === entry.leaf,
    isIncluded: verifyInclusion(sha256, { leaf, index: entry.number, size, root }, proof),
  });
}
