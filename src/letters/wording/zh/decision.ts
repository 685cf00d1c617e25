import { titleLines } from '../../../domain/letter/letter-titles.js';
import type { DecisionLetter } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent, numbered, paragraphsOf } from '../letter-content.js';
import { citedZh, factsZh, heardZh, personZh, reasonsZh, reviewZh, sentence } from './sections.js';

/** The decision with the elements of article 45 of 政务处分法; organ, date and seal stand below it. */
export const decisionZh = (letter: DecisionLetter): LetterContent => {
  const [kind = '', ...further] = paragraphsOf(letter.outcome.kind);
  return {
    title: titleLines(letter),
    opening: [],
    sections: filled([
      { heading: '当事人', paragraphs: [sentence(personZh(letter.person))] },
      factsZh('查明的事实', letter.facts),
      { heading: '证据', paragraphs: numbered(letter.evidence.map(sentence)) },
      { heading: '陈述和申辩', paragraphs: heardZh(letter.heard) },
      reasonsZh('理由', letter.reasons),
      {
        heading: '决定种类和依据',
        paragraphs: [`依据${citedZh(letter.outcome.basis)}，决定：${sentence(kind)}`, ...further],
      },
      { heading: '救济途径和期限', paragraphs: reviewZh(letter.review, '本决定书') },
    ]),
    closing: [],
  };
};
