/** Where an offset lies in a text, for a reader's eyes. Both count from 1; columns in UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Gives the line and column of offsets into `text`. Offsets asked for in ascending order cost one pass over the
 * text together. A line ends with LF, CR or CR LF.
 */
export function placesIn(text: string): (offset: number) => TextPlace {
  const lineEnd = /\r\n|\n|\r/g;
  let line = 1;
  let lineStart = 0;
  let nextStart = 0;
  return (offset) => {
    if (offset < lineStart) [line, lineStart, nextStart] = [1, 0, 0];
    while (nextStart <= offset) {
      if (nextStart > lineStart) [line, lineStart] = [line + 1, nextStart];
      lineEnd.lastIndex = lineStart;
      const match = lineEnd.exec(text);
      nextStart = match ? match.index + match[0].length : Number.POSITIVE_INFINITY;
    }
    return { line, column: offset - lineStart + 1 };
  };
}
