import type { LetterInput } from '../../domain/letter/letter-input.js';
import { contentEn } from './en/content.js';
import type { LetterContent } from './letter-content.js';
import { contentZh } from './zh/content.js';

/** What a letter says, in its own language. */
export const contentOf = (letter: LetterInput): LetterContent =>
  letter.language === 'zh' ? contentZh(letter) : contentEn(letter);
