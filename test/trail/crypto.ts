import { createHash, createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Ed25519Verify, HmacSha256, Sha256 } from '../../src/trail/primitives.js';
import { noteSigner } from '../../src/trail/note.js';
import type { NoteSigner } from '../../src/trail/note.js';
import type { VerifierKey } from '../../src/trail/verifier-key.js';
import { encodeVerifierKey, verifierKey } from '../../src/trail/verifier-key.js';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

export const hmac: HmacSha256 = (key, message) => createHmac('sha256', key).update(message).digest();

const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

export const ed25519Verify: Ed25519Verify = (publicKey, message, signature) => {
  const der = Buffer.concat([spkiHead, publicKey]);
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
};

export interface TestKey {
  readonly key: VerifierKey;
  readonly vkey: string;
  readonly signer: NoteSigner;
}

/** A key that follows from a number, so that tests give the same bytes every time. */
export function testKey(name: string, seed: number): TestKey {
  const der = Buffer.concat([pkcs8Head, Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(spkiHead.length);
  const key = verifierKey(sha256, name, publicKey);
  return {
    key,
    vkey: encodeVerifierKey(key),
    signer: noteSigner(key, (text) => sign(null, text, privateKey)),
  };
}
