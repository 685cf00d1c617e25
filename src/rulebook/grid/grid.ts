/** One cell as a spreadsheet holds it. A date is `YYYY-MM-DD`, with its time behind it where it has one. */
export type GridCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

/** Merged cells, both ends included; rows and columns count from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a spreadsheet says, and how to call it in problems. */
export interface Grid {
  readonly file: string;
  /** Null for CSV, which has one sheet without a name. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly GridCell[])[];
  readonly merges: readonly Merge[];
}

const empty: GridCell = { kind: 'empty' };

/** Blanks alone are what a person sees as nothing. */
export const isEmpty = (cell: GridCell): boolean =>
  cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '');

export const cellAt = ({ rows }: Grid, row: number, column: number): GridCell => rows[row]?.[column] ?? empty;

/** The letters of a column, counted from 0: A, B, … Z, AA. */
function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? lettersOf(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell as spreadsheet programs name it: `cellName(6, 1)` is B7. */
export const cellName = (row: number, column: number): string => `${lettersOf(column)}${row + 1}`;
