const comparator = /^(<=|>=|<|>|=)?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

interface Comparator {
  readonly sign: string;
  readonly parts: readonly number[];
}

function read(text: string): Comparator | undefined {
  const match = comparator.exec(text);
  return match ? { sign: match[1] ?? '=', parts: match.slice(2).map(Number) } : undefined;
}

const partsOf = (version: string): readonly number[] => version.split('.').map(Number);

const order = (a: readonly number[], b: readonly number[]): number =>
  a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** Whether `a` is the lower (negative) or the higher version (positive). Both are MAJOR.MINOR.PATCH. */
export const compareVersions = (a: string, b: string): number => order(partsOf(a), partsOf(b));

/** Whether a text is a range: `1.1.0`, `>=1.1.0`, or several that must all hold, as in `>=1.0.0 <2.0.0`. */
export const isVersionRange = (range: string): boolean =>
  range.split(' ').every((part) => read(part) !== undefined);

/** Whether `version` lies in `range`. */
export function isInVersionRange(version: string, range: string): boolean {
  const parts = partsOf(version);
  return range.split(' ').every((text) => {
    const found = read(text);
    if (!found) return false;
    const difference = order(parts, found.parts);
    if (difference === 0) return found.sign.includes('=');
    return found.sign.startsWith(difference < 0 ? '<' : '>');
  });
}
