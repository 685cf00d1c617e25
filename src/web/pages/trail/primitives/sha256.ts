import type { Sha256 } from '../../../../trail/primitives.js';
import { padded } from './padded.js';
import { firstState, roundConstants } from './round-constants.js';

const upper = (word: bigint): number => Number(word >> 32n);
const constants = Uint32Array.from(roundConstants.slice(0, 64), upper);
const start = Uint32Array.from(firstState, upper);
const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

// One for all calls: a call ends before the next begins.
const words = new Uint32Array(64);
const word = (index: number): number => words[index] ?? 0;

function expand(view: DataView, from: number): void {
  for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(from + 4 * at);
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [word(at - 15), word(at - 2)];
    const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[at] = word(at - 16) + low + word(at - 7) + high;
  }
}

function compress(state: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const first = (h + high + ((e & f) ^ (~e & g)) + (constants[at] ?? 0) + word(at)) | 0;
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let at = 0; at < 8; at += 1) state[at] = (state[at] ?? 0) + (added[at] ?? 0);
}

/**
 * SHA-256 (FIPS 180-4). That of the browser answers by a promise for every hash, of which a trail has three for each
 * entry, and the trail's code, which also writes it, hashes at once.
 */
export const sha256: Sha256 = (message) => {
  const whole = padded(message, 64);
  const view = new DataView(whole.buffer);
  const state = start.slice();
  for (let from = 0; from < whole.length; from += 64) {
    expand(view, from);
    compress(state);
  }
  const hash = new DataView(new ArrayBuffer(32));
  for (const [at, value] of state.entries()) hash.setUint32(4 * at, value);
  return new Uint8Array(hash.buffer);
};
