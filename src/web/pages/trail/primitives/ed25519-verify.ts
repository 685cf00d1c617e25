import { concat, equalBytes } from '../../../../trail/bytes.js';
import type { Ed25519Verify } from '../../../../trail/primitives.js';
import { add, decodePoint, encodePoint, littleEndian, mod, negative, times } from './curve.js';
import { sha512 } from './sha512.js';

/** The number of points that the base makes. */
const order = (1n << 252n) + 27742317777372353535851937790883648493n;

/** y = 4/5, x even: RFC 8032, section 5.1. */
const base = decodePoint(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 0x58 : 0x66)));

/**
 * Verifies a signature (RFC 8032, section 5.1.7). Browsers can do it only since 2025, and those of offices are often
 * older; a trail has one signature for each checkpoint and key, so that it may take its time.
 */
export const ed25519Verify: Ed25519Verify = (publicKey, message, signature) => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const commitment = signature.subarray(0, 32);
  const answer = littleEndian(signature.subarray(32));
  const key = decodePoint(publicKey);
  if (!base || !key || answer >= order) return false;
  const challenge = mod(littleEndian(sha512(concat(commitment, publicKey, message))), order);
  const expected = add(times(base, answer), negative(times(key, challenge)));
  return equalBytes(encodePoint(expected), commitment);
};
