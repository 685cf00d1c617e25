import { titleLines } from '../../../domain/letter/letter-titles.js';
import { dayZh } from '../../../domain/letter/day-words.js';
import type { EscalationReport } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent, numbered, paragraphsOf } from '../letter-content.js';
import { factsZh, heardZh, personZh, reasonsZh, sentence } from './sections.js';

/** 提请升级报告: to the body that may decide; a dissent and what the subject said go with it. */
export const escalationReportZh = (letter: EscalationReport): LetterContent => ({
  title: titleLines(letter),
  opening: ['现将有关问题报告如下。'],
  sections: filled([
    { heading: '对象', paragraphs: [sentence(personZh(letter.subject))] },
    factsZh('查明的事实', letter.facts),
    {
      heading: '已采取的措施',
      paragraphs: numbered(
        (letter.earlier_steps ?? []).map(({ on, text }) => `${dayZh(on)}，${sentence(text)}`),
      ),
    },
    { heading: '陈述和申辩', paragraphs: heardZh(letter.heard) },
    reasonsZh('理由和依据', letter.reasons),
    { heading: '建议', paragraphs: paragraphsOf(sentence(letter.recommendation)) },
    { heading: '不同意见', paragraphs: letter.dissent ? paragraphsOf(letter.dissent) : [] },
  ]),
  closing: ['以上报告，请审议。'],
});
