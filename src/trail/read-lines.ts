import { concat } from './bytes.js';
import { lineBytesMost } from './export-line.js';

const newline = 0x0a;

/**
 * Cuts a stream of bytes into lines, each with its newline; the last has none if the stream does not end in one.
 * No more than one line is held: of a line that is too long only as much as shows that it is.
 */
export async function* readLines(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    const kept = part.subarray(0, Math.max(0, lineBytesMost + 1 - length));
    if (kept.length) parts.push(kept);
    length += kept.length;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, to + 1));
      yield concat(...parts);
      parts = [];
      length = 0;
      from = to + 1;
    }
    add(chunk.subarray(from));
  }
  if (length) yield concat(...parts);
}
