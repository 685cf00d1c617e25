import { proveConsistency, readCheckpoint } from '#client';
import { problem } from '../../../domain/problem.js';
import { fail, ok, type Result } from '../../../domain/result.js';
import { bytesOfHex } from '../../../trail/bytes.js';
import { verifyConsistency } from '../../../trail/verify-proof.js';
import { verifyPrimitives } from './primitives/verify-primitives.js';
import { registeredKeys } from './registered-keys.js';
import { signedCheckpoint } from './signed-checkpoint.js';

export interface Growth {
  readonly from: number;
  readonly size: number;
  /** Whether the trail of today begins with the entries of then. */
  readonly hasOnlyGrown: boolean;
}

/** Whether the trail goes on from a checkpoint that was kept elsewhere: the proof is the service's, the check is ours. */
export async function checkGrowth(kept: string): Promise<Result<Growth>> {
  const keys = await registeredKeys();
  if (!keys.ok) return keys;
  const older = signedCheckpoint(kept, keys.value);
  if (!older.ok) return older;
  const newer = signedCheckpoint(await readCheckpoint(), keys.value);
  if (!newer.ok) return newer;
  const [from, size] = [older.value.size, newer.value.size];
  if (from > size) return fail([problem('trail_rolled_back', { expected: from, found: size })]);
  const { hashes } = await proveConsistency(from, { size });
  const proof = hashes.map((hash) => bytesOfHex(hash) ?? new Uint8Array());
  const hasOnlyGrown = verifyConsistency(verifyPrimitives.sha256, older.value, newer.value, proof);
  return ok({ from, size, hasOnlyGrown });
}
