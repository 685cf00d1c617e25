import type { LetterInput, LetterKind } from '../../domain/letter/letter-input.js';
import { readLetter } from '../../domain/letter/read-letter.js';
import type { Problem } from '../../domain/problem.js';
import { fail, type Result } from '../../domain/result.js';
import { plain } from '../plain.js';

const worded = /^\/(title|addressee|reply|attachments|copy_to|marks|consequence)(?=\/|$)/;

/** A place in the letter as the place in the request that said it; what the record says has none there. */
function placed({ place, ...found }: Problem): Problem {
  const path = place?.path;
  return path !== undefined && worded.test(path) ? { ...found, place: { path: `/wording${path}` } } : found;
}

/** A composed letter, read as one that comes from a file is: with the same limits and the same order of days. */
export function readComposed(kind: LetterKind, composed: object): Result<LetterInput> {
  const read = readLetter(kind, plain(composed));
  return read.ok ? read : fail(read.error.map(placed));
}
