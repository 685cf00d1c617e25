import { titleLines } from '../../../domain/letter/letter-titles.js';
import { dayEn } from '../../../domain/letter/day-words.js';
import type { ReviewRights } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent, paragraphsOf } from '../letter-content.js';
import { reviewEn } from './sections.js';

/** Notice of the rights to review, and until when they can be used. */
export const reviewRightsEn = (letter: ReviewRights): LetterContent => {
  const { title, number, on, outcome } = letter.decision;
  return {
    title: titleLines(letter),
    opening: [
      `On ${dayEn(on)} we took the decision “${title}” (${number}) concerning you. These are your rights.`,
    ],
    sections: filled([
      { heading: 'The decision', paragraphs: paragraphsOf(outcome) },
      { heading: 'How to apply, and until when', paragraphs: reviewEn(letter.review, 'the decision') },
    ]),
    closing: [],
  };
};
