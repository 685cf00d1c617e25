import { Buffer } from 'node:buffer';

/** A line without its end; null bytes: it was longer than the most, and was passed over. */
export interface SplitLine {
  readonly bytes: Buffer | null;
}

const newline = 0x0a;

/** Keeps the parts of a line until it ends, and nothing of one that is longer than `most`. */
function lineKeeper(most: number) {
  let parts: Buffer[] = [];
  let size = 0;
  return {
    add(part: Buffer): void {
      size += part.length;
      if (size > most) parts = [];
      else parts.push(part);
    },
    isEmpty: () => size === 0,
    take(): SplitLine {
      const line = { bytes: size > most ? null : Buffer.concat(parts, size) };
      parts = [];
      size = 0;
      return line;
    },
  };
}

/** The lines of a stream, one at a time: what comes in is read no faster than lines are taken. LF ends a line. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<SplitLine> {
  const line = lineKeeper(most);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      line.add(chunk.subarray(from, end));
      from = end + 1;
      yield line.take();
    }
    if (from < chunk.length) line.add(chunk.subarray(from));
  }
  if (!line.isEmpty()) yield line.take();
}
