/** What a spreadsheet would take for a formula (OWASP, CSV injection), a leading tab or return among it. */
const isFormula = /^[=+\-@\t\r＝＋－＠]/;

/** A cell: kept from being a formula by an apostrophe, and quoted where it has to be. */
export function csvCell(text: string): string {
  const safe = isFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
