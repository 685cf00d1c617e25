import { widthOf } from './wrap.js';

/** Rows of words as lines: the first column to the left, the others to the right, each as wide as its widest. */
export function columnLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(text));
        return at === 0 ? `${text}${space}` : `${space}${text}`;
      })
      .join('  ')
      .trimEnd(),
  );
}
