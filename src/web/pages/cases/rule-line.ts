/** The line of a rules file, from 1, on which a rule or row with this id begins; null where the text has none. */
export function ruleLine(text: string, id: string): number | null {
  const begins = new RegExp(`^\\s*-?\\s*(\\{\\s*)?(id|"id"):\\s*["']?${id}["']?\\s*(,|\\}|#|$)`);
  const line = text.split('\n').findIndex((each) => begins.test(each));
  return line < 0 ? null : line + 1;
}
