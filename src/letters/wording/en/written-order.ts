import type { WrittenOrder } from '../../letter-input.js';
import type { Deadline } from '../../letter-parts.js';
import { filled, type LetterContent, paragraphsOf } from '../letter-content.js';
import { dayEn, demandsEn, factsEn, reasonsEn, replyEn, reviewEn } from './sections.js';

const due = (deadline: Deadline): string => {
  if (deadline.kind === 'immediate') return 'Put this right immediately on receiving this order.';
  const { by, working_days: days } = deadline;
  return `Put this right by ${dayEn(by)}, that day included${days ? ` (${days} working day${days === 1 ? '' : 's'})` : ''}.`;
};

/** Written order to rectify. */
export const writtenOrderEn = (letter: WrittenOrder): LetterContent => ({
  title: letter.title ?? ['Written order to rectify'],
  opening: ['The following was established. You are ordered to put it right.'],
  sections: filled([
    factsEn('Facts established', letter.facts),
    reasonsEn('Reasons', letter.reasons),
    demandsEn('What is to be done', letter.demands),
    {
      heading: 'Deadline',
      paragraphs: [due(letter.deadline), ...(letter.reply ? [replyEn(letter.reply)] : [])],
    },
    { heading: 'If the order is not complied with', paragraphs: paragraphsOf(letter.consequence) },
    { heading: 'How to object', paragraphs: reviewEn(letter.review, 'this order') },
  ]),
  closing: [],
});
