import { createCipheriv, createDecipheriv } from 'node:crypto';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { readJson } from '../domain/json-reader.js';
import type { RandomBytes } from '../office/ports.js';
import { concat, utf8 } from '../trail/bytes.js';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM under the value's own key, bound to its place: nonce ‖ ciphertext ‖ tag. */
export function sealValue(random: RandomBytes, key: Uint8Array, place: Json, value: Json): Uint8Array {
  const nonce = random(nonceLength);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(utf8(canonicalJson(place)));
  const sealed = sealing.update(utf8(canonicalJson(value)));
  return concat(nonce, sealed, sealing.final(), sealing.getAuthTag());
}

/** The value, or undefined if it, its place or the key is not the one that it was sealed with. */
export function openSealed(key: Uint8Array, place: Json, sealed: Uint8Array): Json | undefined {
  if (sealed.length < nonceLength + tagLength) return undefined;
  const end = sealed.length - tagLength;
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceLength))
    .setAAD(utf8(canonicalJson(place)))
    .setAuthTag(sealed.subarray(end));
  try {
    const text = Buffer.concat([opening.update(sealed.subarray(nonceLength, end)), opening.final()]).toString(
      'utf8',
    );
    const value = readJson(text, { maxDepth: 256 });
    return value.ok ? value.value : undefined;
  } catch {
    return undefined;
  }
}
