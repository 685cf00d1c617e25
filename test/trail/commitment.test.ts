import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfBase64, bytesOfHex, base64Of, hexOf } from '../../src/trail/bytes.js';
import { commitment } from '../../src/trail/commitment.js';
import { makeOrigin } from '../../src/trail/registered-key.js';
import { hmac } from './crypto.js';

describe('a commitment to a personal value', () => {
  const key = new Uint8Array(32).fill(5);

  it('is HMAC-SHA256 over the domain, a zero byte and the canonical JSON of case, path and value', () => {
    const message = Buffer.from('gradus/commit/1\0["c-1","/reporter/name","李雷"]', 'utf8');
    expect(hexOf(commitment(hmac, key, 'c-1', '/reporter/name', '李雷'))).toBe(hexOf(hmac(key, message)));
  });

  it('differs for another case, path, value or key, and for a shift between them', () => {
    const all = [
      commitment(hmac, key, 'c-1', '/summary', 'a'),
      commitment(hmac, key, 'c-2', '/summary', 'a'),
      commitment(hmac, key, null, '/summary', 'a'),
      commitment(hmac, key, 'c-1', '/summar', 'ya'),
      commitment(hmac, key, 'c-1', '/summary', 'b'),
      commitment(hmac, new Uint8Array(32).fill(6), 'c-1', '/summary', 'a'),
    ].map(hexOf);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('bytes as text', () => {
  it('come back from hex and base64, and have one spelling each', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(bytesOfHex(hexOf(bytes))).toEqual(bytes);
        expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
      { seed: 4648 },
    );
    for (const text of ['AB', 'AAB=', 'AA =', 'AA==\n', 'A===', '-_-_', 'AAA'])
      expect(bytesOfBase64(text)).toBeUndefined();
    for (const text of ['0', 'AB', '0g', ' 00']) expect(bytesOfHex(text)).toBeUndefined();
  });
});

describe('an origin', () => {
  it('is made of 16 hex digits and nothing else', () => {
    expect(makeOrigin('0123456789abcdef')).toBe('gradus/0123456789abcdef');
    for (const random of ['', '0123', '0123456789ABCDEF', '0123456789abcdef0']) {
      expect(() => makeOrigin(random)).toThrow(RangeError);
    }
  });
});
