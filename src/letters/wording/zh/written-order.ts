import { titleLines } from '../../../domain/letter/letter-titles.js';
import { dayZh } from '../../../domain/letter/day-words.js';
import type { WrittenOrder } from '../../../domain/letter/letter-input.js';
import type { Deadline } from '../../../domain/letter/letter-parts.js';
import { filled, type LetterContent, paragraphsOf } from '../letter-content.js';
import { demandsZh, factsZh, reasonsZh, replyZh, reviewZh, sentence, youZh } from './sections.js';

const due = (deadline: Deadline): string => {
  if (deadline.kind === 'immediate') return '自收到本通知书起立即整改。';
  const { by, working_days: working, days } = deadline;
  const period = working ? `，共${working}个工作日` : days ? `，共${days}日` : '';
  return `于${dayZh(by)}前（含当日${period}）完成整改。`;
};

/** 责令整改通知书. */
export const writtenOrderZh = (letter: WrittenOrder): LetterContent => ({
  title: titleLines(letter),
  opening: [`经查，${youZh(letter)}存在下列问题，现责令整改。`],
  sections: filled([
    factsZh('查明的事实', letter.facts),
    reasonsZh('理由和依据', letter.reasons),
    demandsZh('整改要求', letter.demands),
    {
      heading: letter.reply ? '整改期限和报告' : '整改期限和复查',
      paragraphs: [
        due(letter.deadline),
        ...(letter.reply ? [replyZh(letter.reply)] : []),
        ...(letter.verification ? paragraphsOf(`复查方式：${sentence(letter.verification)}`) : []),
      ],
    },
    { heading: '未按要求整改的后果', paragraphs: paragraphsOf(letter.consequence) },
    { heading: '异议途径和期限', paragraphs: reviewZh(letter.review, '本通知书') },
  ]),
  closing: [],
});
