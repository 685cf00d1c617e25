import { listEntries } from '#client';
import { entrySchema } from '../../../domain/entry.js';
import { problem, quoted } from '../../../domain/problem.js';
import { fail, ok, type Result } from '../../../domain/result.js';
import { genesisKey, type RegisteredKey, rotatedKey } from '../../../trail/registered-key.js';
import { verifyPrimitives } from './primitives/verify-primitives.js';

const { sha256, verify } = verifyPrimitives;

/** The keys that the trail has had, each handed over by the one before it, as its entries say. */
export async function registeredKeys(): Promise<Result<readonly RegisteredKey[]>> {
  const { entries } = await listEntries({ kind: ['genesis', 'key_rotated'], limit: 1000 });
  const keys: RegisteredKey[] = [];
  for (const { entry, number } of entries) {
    const parsed = entrySchema.safeParse(entry);
    const before = keys.at(-1);
    if (!parsed.success) return fail([problem('trail_genesis_missing', { found: quoted(entry.kind) })]);
    const key = before
      ? rotatedKey(sha256, verify, parsed.data, number, before)
      : genesisKey(sha256, parsed.data);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return keys.length > 0 ? ok(keys) : fail([problem('trail_genesis_missing', { found: quoted('nothing') })]);
}
