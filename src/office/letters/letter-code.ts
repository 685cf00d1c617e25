import { canonicalJson } from '../../domain/canonical-json.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import type { OfficeDeps } from '../deps.js';
import { plain } from '../plain.js';

/** What is kept of a letter: all that it says, and 16 random bytes in hex. */
export interface LetterContent {
  readonly letter: LetterInput;
  readonly salt: string;
}

const withoutCode = (letter: LetterInput): LetterInput => ({
  ...letter,
  record: { ...letter.record, code: null },
});

/**
 * What identifies a letter's content: SHA-256, hex, of the canonical JSON of `{ letter, salt }` with the letter's own
 * code taken as null. Without the salt a name could be guessed from the hash, which stands in the trail for ever, after
 * the letter was erased.
 */
export const contentHash = (
  { sha256 }: Pick<OfficeDeps, 'sha256'>,
  { letter, salt }: LetterContent,
): string => sha256(canonicalJson(plain({ letter: withoutCode(letter), salt })));

/** What a letter shows of its content's hash: its first 16 digits, as `9F3A-52D1-0C4E-77B0`. */
export const codeOf = (hash: string): string =>
  (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');

/** The letter with its code. */
export function coded(deps: Pick<OfficeDeps, 'sha256'>, content: LetterContent) {
  const hash = contentHash(deps, content);
  const { letter } = content;
  return { hash, letter: { ...letter, record: { ...letter.record, code: codeOf(hash) } } };
}
