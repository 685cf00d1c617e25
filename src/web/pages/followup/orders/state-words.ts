import { defineWords } from '../../../words/define-words.js';

export const orderStateWords = defineWords({
  open: { zh: '待整改', en: 'open' },
  reported: { zh: '已报告', en: 'reported' },
  reopened: { zh: '重新整改', en: 'reopened' },
  closed: { zh: '已了结', en: 'closed' },
  fallen: { zh: '已失效', en: 'fallen' },
});
export type OrderState = keyof typeof orderStateWords;

/** In the order in which the filters offer them. */
export const orderStates: readonly OrderState[] = ['open', 'reported', 'reopened', 'closed', 'fallen'];
