/** What was filled in; undefined, and so left out of the request, where it was left blank. */
export const filled = (text: string | null | undefined): string | undefined =>
  text === null || text === undefined || text.trim() === '' ? undefined : text;

/** Ids as people write several: with commas, spaces or line ends between them. */
export const idsIn = (text: string | undefined): string[] =>
  (text ?? '').split(/[\s,，、;；]+/u).filter((id) => id !== '');

/** Lines that say something. */
export const linesIn = (lines: readonly (string | undefined)[] | undefined): string[] =>
  (lines ?? []).flatMap((line) => (line === undefined || line.trim() === '' ? [] : [line]));

/** Today by the clock of this reader, as the interface writes days. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
