import { defineWords } from '../../words/define-words.js';

/** The effects of rules in the order in which the procedure takes them. */
export const effects = [
  'settle',
  'base',
  'aggravate',
  'mitigate',
  'floor',
  'ceiling',
  'exempt',
  'track',
  'deadline',
] as const;

export const effectWords = defineWords({
  settle: { zh: '了结', en: 'Settle' },
  base: { zh: '基准', en: 'Base' },
  aggravate: { zh: '从重', en: 'Aggravate' },
  mitigate: { zh: '从轻', en: 'Mitigate' },
  floor: { zh: '下限', en: 'Floor' },
  ceiling: { zh: '上限', en: 'Ceiling' },
  exempt: { zh: '免予处置', en: 'Exempt' },
  track: { zh: '并行措施', en: 'Track' },
  deadline: { zh: '期限', en: 'Deadline' },
});

export const isEffect = (text: string): text is (typeof effects)[number] =>
  (effects as readonly string[]).includes(text);
