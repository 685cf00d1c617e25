/** What a figure counts: a decision, an order, or a subject of a case, by the entry that recorded it. */
export type Counted = { readonly case_id: string; readonly subject: string } & (
  | { readonly decision_seq: number }
  | { readonly order_seq: number }
  | { readonly submitted_seq: number }
);

export const entryOf = (counted: Counted): number =>
  'decision_seq' in counted
    ? counted.decision_seq
    : 'order_seq' in counted
      ? counted.order_seq
      : counted.submitted_seq;

/** A number with what it was divided by. */
export interface Figure {
  /** Asks for the cases behind it. */
  readonly figure: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Null where there is nothing to divide by. */
  readonly share: number | null;
}

/**
 * Makes a figure of the very things that it counts, so that number and list cannot differ. `name` is unique within one
 * answer; null stands for what is not known.
 */
export type Show = (
  name: readonly (string | null)[],
  of: readonly Counted[],
  among: readonly Counted[],
) => Figure;

/** The name as one text: parts escaped, between slashes. */
export const figureName = (parts: readonly (string | null)[]): string =>
  parts.map((part) => (part === null ? '' : encodeURIComponent(part))).join('/');

/** Six decimals: more than any of it is sure of, and the same on every machine. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

export const showFigure: Show = (name, of, among) => ({
  figure: figureName(name),
  numerator: of.length,
  denominator: among.length,
  share: among.length === 0 ? null : rounded(of.length / among.length),
});
