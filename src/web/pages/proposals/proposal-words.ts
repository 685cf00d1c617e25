import { defineWords } from '../../words/define-words.js';

export const views = ['weak_links', 'proposals', 'commendations', 'campaigns'] as const;
export type View = (typeof views)[number];

export const states = [
  'drafted',
  'issued',
  'replied',
  'adopted',
  'declined',
  'effective',
  'withdrawn',
] as const;
export type ProposalState = (typeof states)[number];

/** Where a proposal stands. */
export const stateWords = defineWords({
  drafted: { zh: '草稿', en: 'Drafted' },
  issued: { zh: '已发出', en: 'Issued' },
  replied: { zh: '已答复', en: 'Replied' },
  adopted: { zh: '已采纳', en: 'Adopted' },
  declined: { zh: '未采纳', en: 'Declined' },
  effective: { zh: '已见成效', en: 'Effective' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
});

/** What can be recorded of one. */
export const stepWords = defineWords({
  issued: { zh: '发出', en: 'Issued' },
  forwarded: { zh: '转发', en: 'Forwarded' },
  reminded: { zh: '催办', en: 'Reminded' },
  replied: { zh: '收到答复', en: 'Replied' },
  adopted: { zh: '被采纳', en: 'Adopted' },
  declined: { zh: '未被采纳', en: 'Declined' },
  effective: { zh: '见到成效', en: 'Effective' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
});

export const commonWords = defineWords({
  erased: { zh: '已删除', en: 'erased' },
  untitled: { zh: '（无标题）', en: '(no title)' },
  proposal: { zh: '建议第{n}号', en: 'Proposal {n}' },
  more: { zh: '另有 {n} 件', en: '{n} more' },
  overdue: { zh: '逾期未答复', en: 'reply overdue' },
  apart: { zh: '、', en: ', ' },
});
