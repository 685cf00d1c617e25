const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns that a text takes on a terminal: Chinese characters and full-width signs take two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);

/** Where a line may end: after a space, and between Chinese characters but not before closing signs. */
const pieces = (text: string): string[] =>
  text.match(
    /[^\s\u2e80-\u9fff\uff00-\uffe6]+\s*|[\u2e80-\u9fff\uff00-\uffe6][、。，；：！？”’）》]*\s*|\s+/gu,
  ) ?? [];

/** Breaks a text into lines of at most `columns`, each indented; further lines by two more. */
export function wrap(text: string, columns: number, indent = '  '): string {
  const lines: string[] = [];
  let line = '';
  const room = (): number => columns - indent.length - (lines.length > 0 ? 2 : 0);
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > room()) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((one, index) => `${indent}${index > 0 ? '  ' : ''}${one}`).join('\n');
}

/** A number and an English noun: `1 error`, `2 errors`; the plural is given where it is not made with an s. */
export const counted = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;
