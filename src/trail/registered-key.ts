import type { Entry } from '../domain/entry.js';
import { genesisBodySchema, keyRotatedBodySchema } from '../domain/entry.js';
import type { Problem } from '../domain/problem.js';
import { messageOf, problem, quoted } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import { fail, ok } from '../domain/result.js';
import type { NoteSigner } from './note.js';
import { noteVerifier, openNote, signNote } from './note.js';
import type { Ed25519Verify, Sha256 } from './primitives.js';
import type { VerifierKey } from './verifier-key.js';
import { decodeVerifierKey, encodeVerifierKey } from './verifier-key.js';

/** A key, and the least size of a checkpoint that it signs: 0, or one more than the entry that brought it in. */
export interface RegisteredKey extends VerifierKey {
  readonly vkey: string;
  readonly from: number;
}

/**
 * The origin of a new trail from 8 random bytes in hex.
 * @throws RangeError for anything but 16 lower case hex digits.
 */
export function makeOrigin(random: string): string {
  if (!/^[0-9a-f]{16}$/.test(random)) throw new RangeError('an origin is made of 16 lower case hex digits');
  return `gradus/${random}`;
}

const refusal = (path: string, found: unknown, expected: string): Result<RegisteredKey> =>
  fail([problem('trail_genesis_invalid', { path, found: quoted(found), expected })]);

/** The first key of a trail, from the body of its genesis entry. Its name is the origin, as C2SP advises. */
export function genesisKey(sha256: Sha256, entry: Entry): Result<RegisteredKey> {
  const body = genesisBodySchema.safeParse(entry.body);
  if (!body.success) return refusal('body', entry.body, 'origin, key and created');
  const { origin, key } = body.data;
  const decoded = decodeVerifierKey(sha256, key);
  if (!decoded.ok) return refusal('key', key, 'a verifier key');
  if (decoded.value.name !== origin) return refusal('key', key, `a key named ${origin}`);
  return ok({ ...decoded.value, vkey: key, from: 0 });
}

const handoverText = (key: VerifierKey): string => `gradus/handover/1\n${encodeVerifierKey(key)}\n`;

/** The note by which the key in force hands over to `next`; it stands in the `key_rotated` entry. */
export const makeHandover = (next: VerifierKey, current: NoteSigner): string =>
  signNote(handoverText(next), [current]);

/**
 * The key that a `key_rotated` entry brings in. Without the signature of the key before it, whoever can write to the
 * store could name a key of their own.
 */
export function rotatedKey(
  sha256: Sha256,
  verify: Ed25519Verify,
  entry: Entry,
  number: number,
  current: RegisteredKey,
): Result<RegisteredKey> {
  const refuse = (expected: string, found: string): Result<RegisteredKey, readonly Problem[]> =>
    fail([problem('trail_key_rotation_invalid', { number, expected, found })]);
  const body = keyRotatedBodySchema.safeParse(entry.body);
  if (!body.success) return refuse('key and handover', quoted(entry.body));
  const { key, handover } = body.data;
  const decoded = decodeVerifierKey(sha256, key);
  if (!decoded.ok || decoded.value.name !== current.name)
    return refuse(`a key named ${current.name}`, quoted(key));
  const opened = openNote(handover, [noteVerifier(current, verify)]);
  if (!opened.ok) {
    const [why] = opened.error;
    return refuse(`a handover signed by ${quoted(current.vkey)}`, why ? messageOf(why) : quoted(handover));
  }
  if (opened.value.text !== handoverText(decoded.value)) {
    return refuse(`a handover to ${quoted(key)}`, quoted(opened.value.text));
  }
  return ok({ ...decoded.value, vkey: key, from: number + 1 });
}

/** The key that signs checkpoints of `size` entries. Keys are in the order in which they came in. */
export const keyAt = (keys: readonly RegisteredKey[], size: number): RegisteredKey | undefined =>
  keys.findLast((key) => key.from <= size);
