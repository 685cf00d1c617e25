import { titleLines } from '../../../domain/letter/letter-titles.js';
import type { DecisionLetter } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent, numbered, paragraphsOf } from '../letter-content.js';
import { citedEn, factsEn, heardEn, personEn, reasonsEn, reviewEn, sentence } from './sections.js';

/** The decision: person, facts and evidence, kind and basis, review rights; organ and date stand below it. */
export const decisionEn = (letter: DecisionLetter): LetterContent => ({
  title: titleLines(letter),
  opening: [],
  sections: filled([
    { heading: 'Person concerned', paragraphs: [sentence(personEn(letter.person))] },
    factsEn('Facts established', letter.facts),
    { heading: 'Evidence', paragraphs: numbered(letter.evidence.map(sentence)) },
    { heading: 'What the person said', paragraphs: heardEn(letter.heard) },
    reasonsEn('Reasons', letter.reasons),
    {
      heading: 'Decision and basis',
      paragraphs: [
        ...paragraphsOf(sentence(letter.outcome.kind)),
        `Basis: ${citedEn(letter.outcome.basis)}.`,
      ],
    },
    { heading: 'Review rights and time limits', paragraphs: reviewEn(letter.review, 'this decision') },
  ]),
  closing: [],
});
