import { titleLines } from '../../../domain/letter/letter-titles.js';
import type { Reminder } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent } from '../letter-content.js';
import { demandsZh, factsZh, reasonsZh, replyZh, youZh } from './sections.js';

/** 提醒函: what was noted and what to mind; no sanction, a reply only where one is asked for. */
export const reminderZh = (letter: Reminder): LetterContent => ({
  title: titleLines(letter),
  opening: [`在履行监督职责中，发现${youZh(letter)}有关工作存在需要注意的情况，现提醒如下。`],
  sections: filled([
    factsZh('发现的情况', letter.facts),
    reasonsZh('理由和依据', letter.reasons),
    demandsZh('提醒事项', letter.demands),
  ]),
  closing: [
    '本函仅作提醒，不属于处分或者其他处理决定。',
    letter.reply ? replyZh(letter.reply) : '无需书面答复。',
  ],
});
