import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { TrailReader } from '../office/ports.js';
import { genesisKey, type RegisteredKey, rotatedKey } from '../trail/registered-key.js';
import { ed25519Verify, sha256 } from './node-primitives.js';

/** The key that signs now, followed from the genesis entry through every change. */
export async function registeredKey(trail: TrailReader): Promise<Result<RegisteredKey>> {
  const genesis = await trail.entry(0);
  if (!genesis) return fail([problem('trail_genesis_missing', { found: 'nothing' })]);
  const first = genesisKey(sha256, genesis.entry);
  if (!first.ok) return first;
  let key = first.value;
  for (let from = 0; ; ) {
    const changes = await trail.entriesOfKind('key_rotated', { from, limit: 100 });
    for (const { seq, entry } of changes) {
      const next = rotatedKey(sha256, ed25519Verify, entry, seq, key);
      if (!next.ok) return next;
      key = next.value;
      from = seq + 1;
    }
    if (changes.length < 100) return ok(key);
  }
}
