import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { LetterInput, LetterKind } from '../../src/domain/letter/letter-input.js';
import { readLetter } from '../../src/domain/letter/read-letter.js';
import { renderLetter } from '../../src/letters/render-letter.js';

export const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`fixtures/letters/${name}.json`, 'utf8'));

/** A shipped letter, read, with some of it replaced. */
export function made(name: string, changes: Readonly<Record<string, unknown>> = {}): LetterInput {
  const value = { ...fixture(name), ...changes };
  const read = readLetter(value.kind as LetterKind, value);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export async function partsOf(letter: LetterInput): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await renderLetter(letter));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** `word/document.xml`. */
export const documentOf = async (letter: LetterInput): Promise<string> =>
  (await partsOf(letter))['word/document.xml'] ?? '';

/** The XML of the paragraphs, in order, those in tables included. */
export const paragraphsIn = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];

export const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/gu)].map(([, text]) => text ?? '\t').join('');

/** The first paragraph whose text holds what is asked for. */
export function paragraphWith(xml: string, text: string): string {
  const found = paragraphsIn(xml).find((one) => textIn(one).includes(text));
  if (found === undefined) throw new Error(`no paragraph with ${text}`);
  return found;
}
