import { createHash, createHmac, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Ed25519Sign, Ed25519Verify, HmacSha256, Sha256 } from '../trail/primitives.js';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

export const hmacSha256: HmacSha256 = (key, message) => createHmac('sha256', key).update(message).digest();

export const ed25519Sign =
  (privateKey: KeyObject): Ed25519Sign =>
  (message) =>
    sign(null, message, privateKey);

/** SubjectPublicKeyInfo of an Ed25519 key up to the 32 bytes of the key (RFC 8410, section 4). */
const publicKeyPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export const ed25519Verify: Ed25519Verify = (publicKey, message, signature) => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const der = Buffer.concat([publicKeyPrefix, publicKey]);
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
};
