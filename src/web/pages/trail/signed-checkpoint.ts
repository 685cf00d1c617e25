import { problem, quoted } from '../../../domain/problem.js';
import { fail, ok, type Result } from '../../../domain/result.js';
import { type Checkpoint, openCheckpoint } from '../../../trail/checkpoint.js';
import { readMark } from '../../../trail/check-mark.js';
import { noteVerifier } from '../../../trail/note.js';
import { keyAt, type RegisteredKey } from '../../../trail/registered-key.js';
import { verifyPrimitives } from './primitives/verify-primitives.js';

/** A checkpoint, if the key that the trail then had signed it. */
export function signedCheckpoint(note: string, keys: readonly RegisteredKey[]): Result<Checkpoint> {
  const mark = readMark(note, false);
  if (!mark.ok) return mark;
  const { size, origin } = mark.value.checkpoint;
  const key = keyAt(keys, size);
  if (!key || key.name !== origin) {
    const expected = quoted(key?.name ?? 'a key');
    return fail([problem('trail_checkpoint_origin_differs', { expected, found: quoted(origin) })]);
  }
  const opened = openCheckpoint(note, [noteVerifier(key, verifyPrimitives.verify)]);
  return opened.ok ? ok(opened.value) : opened;
}
