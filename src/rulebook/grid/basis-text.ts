import { type Basis, basisSchema } from '../../domain/text.js';

const line = /^(.*?)(?: <(https?:[^\s<>]+)>)?( \[unverified\])?$/;

function basisOfLine(text: string): Basis | null {
  if (text.startsWith('{')) {
    try {
      const read = basisSchema.safeParse(JSON.parse(text));
      return read.success ? read.data : null;
    } catch {
      return null;
    }
  }
  const [, cite = '', url, unverified] = line.exec(text) ?? [];
  const read = basisSchema.safeParse({
    cite,
    ...(url === undefined ? {} : { url }),
    ...(unverified === undefined ? {} : { unverified: true }),
  });
  return read.success ? read.data : null;
}

const isSame = (a: Basis, b: Basis | null): boolean =>
  a.cite === b?.cite && a.url === b.url && a.unverified === b.unverified;

function lineOf(basis: Basis): string {
  const { cite, url, unverified } = basis;
  const plain = `${cite}${url === undefined ? '' : ` <${url}>`}${unverified ? ' [unverified]' : ''}`;
  const isRead = plain === plain.trim() && !/[\r\n]/.test(plain) && isSame(basis, basisOfLine(plain));
  return isRead ? plain : JSON.stringify(basis);
}

/**
 * Sources in one cell, a line for each: `cite <url> [unverified]`; one that cannot be told apart so is written as JSON.
 */
export const basisText = (bases: readonly Basis[]): string => bases.map(lineOf).join('\n');

/** Reads what `basisText` writes, or the line that cannot be read; empty lines are passed over. */
export function basisOfText(text: string): readonly Basis[] | { readonly bad: string } {
  const bases: Basis[] = [];
  for (const each of text.split(/\r\n|\n|\r/).map((one) => one.trim())) {
    if (each === '') continue;
    const basis = basisOfLine(each);
    if (!basis) return { bad: each };
    bases.push(basis);
  }
  return bases;
}
