import { defineWords } from '../../words/define-words.js';

export const verdictWords = defineWords({
  met: { zh: '满足', en: 'met' },
  not_met: { zh: '不满足', en: 'not met' },
  undetermined: { zh: '待定', en: 'undetermined' },
});

/** What a rule does when it is met. */
export const effectWords = defineWords({
  settle: { zh: '了结', en: 'settles' },
  base: { zh: '基准处置', en: 'calls for' },
  aggravate: { zh: '从重', en: 'aggravates' },
  mitigate: { zh: '从轻', en: 'mitigates' },
  floor: { zh: '处置下限', en: 'no milder than' },
  ceiling: { zh: '处置上限', en: 'no severer than' },
  exempt: { zh: '免予处置', en: 'exempts' },
  track: { zh: '并行措施', en: 'beside it' },
  deadline: { zh: '期限', en: 'deadline' },
});

/** The stages of the procedure, in its order, each in a word or two. */
export const stageWords = defineWords({
  settle: { zh: '了结', en: 'Settled' },
  base: { zh: '基准', en: 'Called for' },
  aggravate: { zh: '从重', en: 'Aggravated' },
  mitigate: { zh: '从轻', en: 'Mitigated' },
  floor: { zh: '下限', en: 'Floor' },
  ceiling: { zh: '上限', en: 'Ceiling' },
  exempt: { zh: '免责', en: 'Exemption' },
  bounded: { zh: '可能范围', en: 'Bounded' },
  track: { zh: '并行措施', en: 'Beside it' },
  deadline: { zh: '期限', en: 'Deadline' },
});
export type Stage = keyof typeof stageWords;

export const stages: readonly Stage[] = [
  'settle',
  'base',
  'aggravate',
  'mitigate',
  'floor',
  'ceiling',
  'exempt',
  'bounded',
  'track',
  'deadline',
];

export const noteWords = defineWords({
  limit: { zh: '受规则档数限制', en: 'cut to the limit of the rules' },
  clamped: { zh: '已到阶梯尽头', en: 'the ladder ends here' },
  collision: { zh: '上限优先于下限', en: 'a ceiling stands above a floor' },
  no_change: { zh: '结果未变', en: 'nothing moved' },
  not_reached: { zh: '已满足，但未起作用', en: 'met, but not reached' },
});

/** What a comparison asks for, behind the fact's name. */
export const operatorWords = defineWords({
  equal: { zh: '为{value}', en: 'is {value}' },
  notEqual: { zh: '不为{value}', en: 'is not {value}' },
  lessThan: { zh: '小于{value}', en: 'is less than {value}' },
  lessThanInclusive: { zh: '不大于{value}', en: 'is at most {value}' },
  greaterThan: { zh: '大于{value}', en: 'is more than {value}' },
  greaterThanInclusive: { zh: '不小于{value}', en: 'is at least {value}' },
  in: { zh: '为{value}', en: 'is {value}' },
  notIn: { zh: '不为{value}', en: 'is none of {value}' },
  atLeast: { zh: '不轻于“{value}”', en: 'is at least {value}' },
  atMost: { zh: '不重于“{value}”', en: 'is at most {value}' },
  contains: { zh: '包含{value}', en: 'includes {value}' },
  doesNotContain: { zh: '不包含{value}', en: 'does not include {value}' },
  containsAny: { zh: '包含{value}', en: 'includes {value}' },
  containsNone: { zh: '不包含{value}', en: 'includes none of {value}' },
  before: { zh: '早于{value}', en: 'is before {value}' },
  onOrBefore: { zh: '不晚于{value}', en: 'is on or before {value}' },
  after: { zh: '晚于{value}', en: 'is after {value}' },
  onOrAfter: { zh: '不早于{value}', en: 'is on or after {value}' },
});
