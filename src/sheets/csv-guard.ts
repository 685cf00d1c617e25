/** A number that every program shows and saves as it is written. */
const steady = /^(0|[1-9]\d{0,14})(\.\d*[1-9])?$/;
const month =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)[ -]?\d/i;

/**
 * Whether a spreadsheet program that opens CSV would take a text for something else: a formula (= + - @ and their
 * full-width forms, a tab, a line end), a day (2022-01-01, MAR-1), or a number that it writes in another way (1.0). A
 * dash alone, `>= 1` and `<= careless` are safe.
 */
const isAtRisk = (text: string): boolean =>
  /^[=+@\t\r\n|＝＋－＠']/.test(text) ||
  (text.startsWith('-') && text !== '-') ||
  (/^[\d.]/.test(text) && !steady.test(text)) ||
  month.test(text);

/**
 * A text for a cell of CSV: one at risk gets an apostrophe before it, the sign by which these programs mark text. What
 * begins with an apostrophe gets another, so that `unguarded` gives every text back.
 */
export const guarded = (text: string): string => (isAtRisk(text) ? `'${text}` : text);

/** Takes back what `guarded` put before a text; a cell that somebody wrote without it stays as it is. */
export const unguarded = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
