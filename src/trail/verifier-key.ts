import { problem, quoted } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import { fail, ok } from '../domain/result.js';
import { base64Of, bytesOfBase64, bytesOfHex, concat, equalBytes, hexOf, utf8 } from './bytes.js';
import type { Sha256 } from './primitives.js';

/** C2SP signed-note: the signature type of plain Ed25519. */
const ed25519Type = Uint8Array.of(0x01);

/** A public key with the name that it signs under. */
export interface VerifierKey {
  readonly name: string;
  /** The first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key). */
  readonly keyId: Uint8Array;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array;
}

/** No white space of Unicode (to which NEL, U+0085, belongs as well) and no plus. */
export const isKeyName = (name: string): boolean => /^[^\s\u0085+]+$/u.test(name);

export function verifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): VerifierKey {
  const keyId = sha256(concat(utf8(`${name}\n`), ed25519Type, publicKey)).slice(0, 4);
  return { name, keyId, publicKey };
}

/** `name+keyid+base64(0x01 ‖ public key)`, as C2SP signed-note writes a verifier key. */
export const encodeVerifierKey = (key: VerifierKey): string =>
  `${key.name}+${hexOf(key.keyId)}+${base64Of(concat(ed25519Type, key.publicKey))}`;

const malformed = (expected: string, found: string): Result<VerifierKey> =>
  fail([problem('trail_verifier_key_malformed', { expected, found: quoted(found) })]);

/** Reads a verifier key; its key id must be the one that follows from name and key. */
export function decodeVerifierKey(sha256: Sha256, text: string): Result<VerifierKey> {
  const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  const keyId = bytesOfHex(id);
  const key = bytesOfBase64(encoded);
  if (!isKeyName(name) || keyId?.length !== 4 || key?.length !== 33 || key[0] !== 0x01) {
    return malformed('name+8 hex digits+base64 of 0x01 and an Ed25519 key', text);
  }
  const decoded = verifierKey(sha256, name, key.slice(1));
  return equalBytes(decoded.keyId, keyId)
    ? ok(decoded)
    : malformed(`${name}+${hexOf(decoded.keyId)}+…`, text);
}
