import type { OfficeDeps } from '../../src/office/deps.js';

/** Sets letters in the form that Gradus gives them; the library of documents is loaded by the first. */
export const plainLetters: OfficeDeps['makeLetter'] = async (letter) =>
  (await import('../../src/letters/make-letter.js')).makeLetter(letter, new Map());
