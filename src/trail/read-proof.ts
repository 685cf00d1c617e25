import type { Problem } from '../domain/problem.js';
import { problem } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import { fail, ok } from '../domain/result.js';
import { foldSubtrees } from './frontier.js';
import type { Sha256 } from './primitives.js';
import type { ProofPart } from './proof-plan.js';
import { consistencyPlan, inclusionPlan } from './proof-plan.js';

/** Gives the hash of a full subtree; level 0 are the leaves. Only nodes within the asked size are read. */
export type NodeReader = (level: number, index: number) => Uint8Array | Promise<Uint8Array>;

/** Hashes as RFC 6962 orders them, lowest first. */
export type Proof = readonly Uint8Array[];

async function readPlan(sha256: Sha256, plan: readonly ProofPart[], read: NodeReader): Promise<Proof> {
  const proof: Uint8Array[] = [];
  for (const part of plan) {
    const hashes: Uint8Array[] = [];
    for (const { level, index } of part) hashes.push(await read(level, index));
    proof.push(foldSubtrees(sha256, hashes));
  }
  return proof;
}

function outside(what: string, found: number, from: number, to: number): readonly Problem[] {
  if (Number.isSafeInteger(found) && found >= from && found <= to) return [];
  return [problem('trail_proof_out_of_range', { what, found, from, to })];
}

/** The proof that the leaf `index` is among the first `size` leaves; `size` is at most `available`. */
export async function inclusionProof(
  sha256: Sha256,
  index: number,
  size: number,
  available: number,
  read: NodeReader,
): Promise<Result<Proof>> {
  const wrongSize = outside('size', size, 1, available);
  const problems = wrongSize.length ? wrongSize : outside('index', index, 0, size - 1);
  if (problems.length) return fail(problems);
  return ok(await readPlan(sha256, inclusionPlan(index, size), read));
}

/** The proof that the first `newer` leaves begin with the first `older`; empty for `older` 0 or equal to `newer`. */
export async function consistencyProof(
  sha256: Sha256,
  older: number,
  newer: number,
  available: number,
  read: NodeReader,
): Promise<Result<Proof>> {
  const wrongSize = outside('newer size', newer, 0, available);
  const problems = wrongSize.length ? wrongSize : outside('older size', older, 0, newer);
  if (problems.length) return fail(problems);
  return ok(await readPlan(sha256, consistencyPlan(older, newer), read));
}
