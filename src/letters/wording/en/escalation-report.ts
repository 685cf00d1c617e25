import { titleLines } from '../../../domain/letter/letter-titles.js';
import { dayEn } from '../../../domain/letter/day-words.js';
import type { EscalationReport } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent, numbered, paragraphsOf } from '../letter-content.js';
import { factsEn, heardEn, personEn, reasonsEn, sentence } from './sections.js';

/** Escalation report: to the body that may decide; a dissent and what the subject said go with it. */
export const escalationReportEn = (letter: EscalationReport): LetterContent => ({
  title: titleLines(letter),
  opening: ['We report the following matter.'],
  sections: filled([
    { heading: 'Subject', paragraphs: [sentence(personEn(letter.subject))] },
    factsEn('Facts established', letter.facts),
    {
      heading: 'Earlier steps',
      paragraphs: numbered(
        (letter.earlier_steps ?? []).map(({ on, text }) => `${dayEn(on)}: ${sentence(text)}`),
      ),
    },
    { heading: 'What the subject said', paragraphs: heardEn(letter.heard) },
    reasonsEn('Reasons', letter.reasons),
    { heading: 'Recommendation', paragraphs: paragraphsOf(letter.recommendation) },
    { heading: 'Dissent', paragraphs: letter.dissent ? paragraphsOf(letter.dissent) : [] },
  ]),
  closing: ['Submitted for your decision.'],
});
