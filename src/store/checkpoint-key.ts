import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { RandomBytes } from '../office/ports.js';
import { formatCheckpoint } from '../trail/checkpoint.js';
import { type Frontier, rootOf } from '../trail/frontier.js';
import { noteSigner, signNote } from '../trail/note.js';
import type { VerifierKey } from '../trail/verifier-key.js';
import { createDurably } from './durable-file.js';
import { codeOf } from './error-code.js';
import { ed25519Sign, sha256 } from './node-primitives.js';

/** PrivateKeyInfo of an Ed25519 key up to the 32 bytes of its seed (RFC 8410, section 7). */
const privateKeyPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The raw public key, 32 bytes. */
export function publicBytes(key: KeyObject): Uint8Array {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(der.length - 32));
}

/** Reads the key file; null if there is none. */
export function readKey(path: string): Result<KeyObject | null> {
  if (!existsSync(path)) return ok(null);
  const refuse = (found: string): Result<KeyObject> =>
    fail([problem('checkpoint_key_unreadable', { where: quoted(path), found })]);
  try {
    const key = createPrivateKey(readFileSync(path));
    return key.asymmetricKeyType === 'ed25519'
      ? ok(key)
      : refuse(`a key of type ${quoted(key.asymmetricKeyType)}`);
  } catch (error) {
    return refuse(codeOf(error));
  }
}

/**
 * Makes a key and writes it, durably and for the owner alone, before anything is signed with it. If another process
 * has made one meanwhile, that one is the key.
 */
export function makeKey(path: string, random: RandomBytes): Result<KeyObject | null> {
  const der = Buffer.concat([privateKeyPrefix, random(32)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  try {
    const text = key.export({ format: 'pem', type: 'pkcs8' }).toString();
    return createDurably(path, text, 0o600) ? ok(key) : readKey(path);
  } catch (error) {
    return fail([problem('data_folder_unusable', { where: quoted(path), found: codeOf(error) })]);
  }
}

/** Signs the head of a trail: a C2SP checkpoint. */
export type CheckpointSigner = (frontier: Frontier) => string;

export function checkpointSigner(registered: VerifierKey, key: KeyObject): CheckpointSigner {
  const signer = noteSigner(registered, ed25519Sign(key));
  return (frontier) => {
    const root = rootOf(sha256, frontier);
    return signNote(formatCheckpoint({ origin: registered.name, size: frontier.size, root }), [signer]);
  };
}
