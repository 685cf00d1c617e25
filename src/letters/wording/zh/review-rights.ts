import { titleLines } from '../../../domain/letter/letter-titles.js';
import { dayZh } from '../../../domain/letter/day-words.js';
import type { ReviewRights } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent, paragraphsOf } from '../letter-content.js';
import { reviewZh, sentence, youZh } from './sections.js';

/** Notice of the rights to review, and until when they can be used. */
export const reviewRightsZh = (letter: ReviewRights): LetterContent => {
  const { title, number, on, outcome } = letter.decision;
  return {
    title: titleLines(letter),
    opening: [
      `${dayZh(on)}，本机关对${youZh(letter)}作出《${title}》（${number}）。现将依法享有的权利告知如下。`,
    ],
    sections: filled([
      { heading: '决定内容', paragraphs: paragraphsOf(sentence(outcome)) },
      { heading: '申请途径和期限', paragraphs: reviewZh(letter.review, '该决定') },
    ]),
    closing: [],
  };
};
