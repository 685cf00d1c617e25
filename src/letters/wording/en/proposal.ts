import { titleLines } from '../../../domain/letter/letter-titles.js';
import type { Proposal } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent, paragraphsOf } from '../letter-content.js';
import { demandsEn, factsEn, reasonsEn, replyEn } from './sections.js';

/** Proposal: a weak link seen across cases, and what the superior body could do about it. */
export const proposalEn = (letter: Proposal): LetterContent => ({
  title: titleLines(letter),
  opening:
    letter.text === undefined
      ? ['In the course of our supervision we found the following weak links and propose what could be done.']
      : paragraphsOf(letter.text),
  sections: filled([
    factsEn('What was found', letter.facts ?? []),
    reasonsEn('Reasons', letter.reasons),
    demandsEn('What we propose', letter.demands ?? []),
  ]),
  closing: letter.reply ? [replyEn(letter.reply)] : [],
});
