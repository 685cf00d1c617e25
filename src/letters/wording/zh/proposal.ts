import { titleLines } from '../../../domain/letter/letter-titles.js';
import type { Proposal } from '../../../domain/letter/letter-input.js';
import { filled, type LetterContent, paragraphsOf } from '../letter-content.js';
import { demandsZh, factsZh, reasonsZh, replyZh } from './sections.js';

/** 建议函: a weak link seen across cases, and what the superior body could do about it. */
export const proposalZh = (letter: Proposal): LetterContent => ({
  title: titleLines(letter),
  opening:
    letter.text === undefined
      ? ['在监督工作中发现下列薄弱环节，现提出改进工作的意见建议。']
      : paragraphsOf(letter.text),
  sections: filled([
    factsZh('发现的情况', letter.facts ?? []),
    reasonsZh('理由和依据', letter.reasons),
    demandsZh('意见建议', letter.demands ?? []),
  ]),
  closing: letter.reply ? [replyZh(letter.reply)] : [],
});
