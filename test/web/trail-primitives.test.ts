import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ed25519Verify } from '../../src/web/pages/trail/primitives/ed25519-verify.js';
import { sha256 } from '../../src/web/pages/trail/primitives/sha256.js';
import { sha512 } from '../../src/web/pages/trail/primitives/sha512.js';
import { ed25519Verify as verifyOfNode } from '../trail/crypto.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'hex');

describe('what the trail is verified with in a browser', () => {
  it.each([
    ['sha256', sha256],
    ['sha512', sha512],
  ] as const)('hashes as Node does: %s', (name, hash) => {
    // Around every border of a block.
    for (let length = 0; length <= 260; length += 1) {
      const message = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256);
      expect([length, hex(hash(message))]).toEqual([length, createHash(name).update(message).digest('hex')]);
    }
  });

  it.each([
    // RFC 8032, section 7.1: tests 1, 3 and SHA(abc).
    [
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('verifies the signatures of the standard', (key, message, signature) => {
    expect(ed25519Verify(bytesOf(key), bytesOf(message), bytesOf(signature))).toBe(true);
    expect(ed25519Verify(bytesOf(key), bytesOf(`${message}00`), bytesOf(signature))).toBe(false);
  });

  it('is of one mind with Node about signatures, whole and spoiled', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const spoilt = fc.record({ at: fc.nat(95), bit: fc.nat(7), isSpoilt: fc.boolean() });
    const property = fc.property(
      fc.uint8Array({ maxLength: 300 }),
      spoilt,
      (message, { at, bit, isSpoilt }) => {
        const both = Buffer.concat([key, sign(null, message, privateKey)]);
        if (isSpoilt) both[at] = (both[at] ?? 0) ^ (1 << bit);
        const found = ed25519Verify(both.subarray(0, 32), message, both.subarray(32));
        expect(found).toBe(verifyOfNode(both.subarray(0, 32), message, both.subarray(32)));
        expect(found).toBe(!isSpoilt);
      },
    );
    fc.assert(property, { seed: 8, numRuns: 60 });
  });

  it('takes no number beyond the order, and nothing that is no point or has another length', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const signature = sign(null, new Uint8Array(), privateKey);
    const order = (1n << 252n) + 27742317777372353535851937790883648493n;
    let again = BigInt(`0x${hex(signature.subarray(32).toReversed())}`) + order;
    const beyond = Buffer.from(signature);
    for (let at = 32; at < 64; at += 1) {
      beyond[at] = Number(again & 0xffn);
      again >>= 8n;
    }
    expect(ed25519Verify(key, new Uint8Array(), signature)).toBe(true);
    expect(ed25519Verify(key, new Uint8Array(), beyond)).toBe(false);
    expect(ed25519Verify(new Uint8Array(32).fill(0xff), new Uint8Array(), signature)).toBe(false);
    expect(ed25519Verify(key.subarray(1), new Uint8Array(), signature)).toBe(false);
    expect(ed25519Verify(key, new Uint8Array(), signature.subarray(1))).toBe(false);
  });
});
