/** Puts `text` in the place of what stands between two offsets; between equal offsets it is put in. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with every edit made; what no edit names keeps every byte. Of edits that begin at one place those that put
 * something in come first, in the order given.
 * What is taken away twice is taken away once. INVARIANT: nothing is put in where something is taken away.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, order) => ({ edit, order, takes: edit.end > edit.start ? 1 : 0 }))
    .sort((a, b) => a.edit.start - b.edit.start || a.takes - b.takes || a.order - b.order);
  const parts: string[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at && edit.text !== '') throw new Error(`edits overlap at ${edit.start}`);
    parts.push(text.slice(at, edit.start), edit.text);
    at = Math.max(at, edit.end);
  }
  return [...parts, text.slice(at)].join('');
}

/** The offset at which the line of `offset` begins. */
export const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** The offset after the end of the line of `offset`, its line end included. */
export function lineEnd(text: string, offset: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = offset;
  const match = end.exec(text);
  return match ? match.index + match[0].length : text.length;
}

/** How the lines of a text end, by the first of them. */
export const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
