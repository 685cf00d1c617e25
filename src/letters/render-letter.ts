import type { LetterInput } from '../domain/letter/letter-input.js';
import { pack } from './pack.js';
import { plainDocument } from './plain/plain-document.js';
import { redHeadDocument } from './red-head/red-head-document.js';
import { contentOf } from './wording/content-of.js';

/** A letter as the bytes of a DOCX file. The same letter gives the same bytes. */
export function renderLetter(letter: LetterInput): Promise<Uint8Array> {
  const content = contentOf(letter);
  const document =
    letter.language === 'zh' ? redHeadDocument(letter, content) : plainDocument(letter, content);
  return pack(document, { title: content.title.join(''), organ: letter.organ.name, date: letter.date });
}
