import { dayEn, dayZh } from '../../domain/letter/day-words.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';

/** What letters say of a record that has no words of its own. */
export interface LetterWords {
  readonly day: (day: string) => string;
  readonly happened: string;
  readonly stillGoesOn: string;
  readonly found: string;
  readonly heardWithoutStatement: string;
  readonly noResponse: string;
  readonly exempted: (response: string) => string;
  readonly recommends: (response: string) => string;
  readonly departs: (recommended: string) => string;
  readonly decidedBefore: (response: string, caseId: string) => string;
  readonly ordered: (due: string, caseId: string) => string;
  readonly immediately: string;
  readonly outcome: Readonly<Record<'complied' | 'late' | 'not_complied', string>>;
  readonly decisionTitle: (response: string) => string;
  readonly entry: (seq: number) => string;
  readonly listed: (parts: readonly string[]) => string;
}

const zh: LetterWords = {
  day: dayZh,
  happened: '发生下列情况',
  stillGoesOn: '发生下列情况，尚未终止',
  found: '发现上述情况',
  heardWithoutStatement: '未留存陈述内容',
  noResponse: '不作处理',
  exempted: (response) => `${response}（免责情形已经确认）`,
  recommends: (response) => `提请审议的处理：${response}`,
  departs: (recommended) => `按规则评估的建议为“${recommended}”，本决定与之不同。`,
  decidedBefore: (response, caseId) => `决定：${response}（案件${caseId}）`,
  ordered: (due, caseId) => `书面责令整改，期限：${due}（案件${caseId}）`,
  immediately: '立即',
  outcome: { complied: '已按期整改', late: '逾期整改', not_complied: '未整改' },
  decisionTitle: (response) => `关于${response}的决定`,
  entry: (seq) => `台账第${seq}号`,
  listed: (parts) => parts.join('；'),
};

const en: LetterWords = {
  day: dayEn,
  happened: 'what follows happened',
  stillGoesOn: 'what follows began; it has not ended',
  found: 'it was found',
  heardWithoutStatement: 'no statement was recorded',
  noResponse: 'no response',
  exempted: (response) => `${response} (an exemption was confirmed)`,
  recommends: (response) => `Submitted for decision: ${response}`,
  departs: (recommended) => `By the rules “${recommended}” is recommended; this decision departs from it.`,
  decidedBefore: (response, caseId) => `Decided: ${response} (case ${caseId})`,
  ordered: (due, caseId) => `Written order to rectify, due ${due} (case ${caseId})`,
  immediately: 'at once',
  outcome: {
    complied: 'complied with in time',
    late: 'complied with late',
    not_complied: 'not complied with',
  },
  decisionTitle: (response) => `Decision: ${response}`,
  entry: (seq) => `trail entry ${seq}`,
  listed: (parts) => parts.join('; '),
};

export const wordsOf = (language: LetterInput['language']): LetterWords => (language === 'zh' ? zh : en);
