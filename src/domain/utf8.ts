import { problem } from './problem.js';
import { fail, ok, type Result } from './result.js';
import { placesIn } from './text-place.js';

const replacement = 0xfffd;
const lengthOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;

/** The first U+FFFD of `lossy` that does not stand in the bytes but for bytes that are not UTF-8. */
function firstReplaced(bytes: Uint8Array, lossy: string): number {
  let byte = 0;
  let offset = 0;
  while (offset < lossy.length) {
    const codePoint = lossy.codePointAt(offset) ?? 0;
    const written = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (codePoint === replacement && !written) return offset;
    byte += lengthOf(codePoint);
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return offset;
}

/** The text of UTF-8 bytes, a byte order mark kept; else one problem with the place of the first wrong byte. */
export function decodeUtf8(bytes: Uint8Array, file?: string): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const place = placesIn(lossy)(firstReplaced(bytes, lossy));
    return fail([problem('text_not_utf8', {}, file === undefined ? place : { file, ...place })]);
  }
}
