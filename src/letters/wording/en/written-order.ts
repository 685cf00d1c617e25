import { titleLines } from '../../../domain/letter/letter-titles.js';
import { dayEn } from '../../../domain/letter/day-words.js';
import type { WrittenOrder } from '../../../domain/letter/letter-input.js';
import type { Deadline } from '../../../domain/letter/letter-parts.js';
import { filled, type LetterContent, paragraphsOf } from '../letter-content.js';
import { demandsEn, factsEn, reasonsEn, replyEn, reviewEn, sentence } from './sections.js';

const due = (deadline: Deadline): string => {
  if (deadline.kind === 'immediate') return 'Put this right immediately on receiving this order.';
  const { by, working_days: working, days } = deadline;
  const counted = (count: number, unit: string): string => ` (${count} ${unit}${count === 1 ? '' : 's'})`;
  const period = working ? counted(working, 'working day') : days ? counted(days, 'day') : '';
  return `Put this right by ${dayEn(by)}, that day included${period}.`;
};

/** Written order to rectify. */
export const writtenOrderEn = (letter: WrittenOrder): LetterContent => ({
  title: titleLines(letter),
  opening: ['The following was established. You are ordered to put it right.'],
  sections: filled([
    factsEn('Facts established', letter.facts),
    reasonsEn('Reasons', letter.reasons),
    demandsEn('What is to be done', letter.demands),
    {
      heading: 'Deadline',
      paragraphs: [
        due(letter.deadline),
        ...(letter.reply ? [replyEn(letter.reply)] : []),
        ...(letter.verification
          ? paragraphsOf(`How it will be checked: ${sentence(letter.verification)}`)
          : []),
      ],
    },
    { heading: 'If the order is not complied with', paragraphs: paragraphsOf(letter.consequence) },
    { heading: 'How to object', paragraphs: reviewEn(letter.review, 'this order') },
  ]),
  closing: [],
});
