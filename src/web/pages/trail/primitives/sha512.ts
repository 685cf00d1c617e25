import { padded } from './padded.js';
import { firstState, roundConstants } from './round-constants.js';

const cut = (word: bigint): bigint => BigInt.asUintN(64, word);
const rotate = (word: bigint, by: bigint): bigint => cut((word >> by) | (word << (64n - by)));

function expanded(view: DataView, from: number): readonly bigint[] {
  const words = Array.from({ length: 16 }, (_, at) => view.getBigUint64(from + 8 * at));
  const word = (index: number): bigint => words[index] ?? 0n;
  for (let at = 16; at < 80; at += 1) {
    const [early, late] = [word(at - 15), word(at - 2)];
    const low = rotate(early, 1n) ^ rotate(early, 8n) ^ (early >> 7n);
    const high = rotate(late, 19n) ^ rotate(late, 61n) ^ (late >> 6n);
    words.push(cut(word(at - 16) + low + word(at - 7) + high));
  }
  return words;
}

function compressed(state: readonly bigint[], words: readonly bigint[]): readonly bigint[] {
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
  words.forEach((word, at) => {
    const high = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const low = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
    const first = h + high + ((e & f) ^ (cut(~e) & g)) + (roundConstants[at] ?? 0n) + word;
    const second = low + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, cut(d + first), c, b, a, cut(first + second)];
  });
  return [a, b, c, d, e, f, g, h].map((value, at) => cut(value + (state[at] ?? 0n)));
}

/** SHA-512 (FIPS 180-4), for the few short messages that are signed. */
export function sha512(message: Uint8Array): Uint8Array {
  const whole = padded(message, 128);
  const view = new DataView(whole.buffer);
  let state = firstState;
  for (let from = 0; from < whole.length; from += 128) state = compressed(state, expanded(view, from));
  const hash = new DataView(new ArrayBuffer(64));
  for (const [at, value] of state.entries()) hash.setBigUint64(8 * at, value);
  return new Uint8Array(hash.buffer);
}
