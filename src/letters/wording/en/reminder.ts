import { titleLines } from '../../../domain/letter/letter-titles.js';
import type { Reminder } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent } from '../letter-content.js';
import { demandsEn, factsEn, reasonsEn, replyEn } from './sections.js';

/** Reminder: what was noted and what to mind; no sanction, a reply only where one is asked for. */
export const reminderEn = (letter: Reminder): LetterContent => ({
  title: titleLines(letter),
  opening: ['In the course of our supervision we noted the following and draw your attention to it.'],
  sections: filled([
    factsEn('What was noted', letter.facts),
    reasonsEn('Reasons', letter.reasons),
    demandsEn('Please note', letter.demands),
  ]),
  closing: [
    'This letter is a reminder only. It is not a sanction or any other decision.',
    letter.reply ? replyEn(letter.reply) : 'No written reply is needed.',
  ],
});
