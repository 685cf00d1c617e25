import type { ReviewRights } from '../../letter-input.js';
import { filled, type LetterContent, paragraphsOf } from '../letter-content.js';
import { dayEn, reviewEn } from './sections.js';

/** Notice of the rights to review, and until when they can be used. */
export const reviewRightsEn = (letter: ReviewRights): LetterContent => {
  const { title, number, on, outcome } = letter.decision;
  return {
    title: letter.title ?? ['Notice of review rights'],
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
