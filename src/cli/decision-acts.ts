import { closingSchema } from '../domain/closing.js';
import { decisionSchema } from '../domain/decision.js';
import { evaluationSchema } from '../domain/evaluation.js';
import { hearingSchema } from '../domain/hearing.js';
import { supplementSchema } from '../domain/supplement.js';
import { decide } from '../office/decide.js';
import { closeCase } from '../office/followup/close-case.js';
import { requestEvaluation } from '../office/followup/request-evaluation.js';
import { recordHearing } from '../office/record-hearing.js';
import { supplementFacts } from '../office/supplement-facts.js';
import { type CaseAct, caseAct } from './case-act.js';
import { departureWords } from './case-words.js';

/** What leads to a decision, and what ends a case. */
export const decisionActs: readonly CaseAct[] = [
  caseAct({
    name: 'facts',
    about: {
      en: 'answer what was asked, or correct facts; recommends anew',
      zh: '补充所询问的事实或更正事实，并重新提出建议',
    },
    schema: supplementSchema,
    act: (office, { sent, ...asked }) => supplementFacts(office, { ...asked, supplement: sent }),
    said: ({ kind }) =>
      kind === 'answer'
        ? { en: 'facts added', zh: '已补充事实' }
        : { en: 'facts corrected', zh: '已更正事实' },
  }),
  caseAct({
    name: 'evaluate',
    about: { en: 'evaluate again without new facts', zh: '不补充事实，重新评估' },
    schema: evaluationSchema,
    act: (office, { sent, ...asked }) => requestEvaluation(office, { ...asked, evaluation: sent }),
    said: () => ({ en: 'evaluated again', zh: '已重新评估' }),
  }),
  caseAct({
    name: 'hear',
    about: { en: 'record that a subject was heard', zh: '登记听取陈述申辩' },
    schema: hearingSchema,
    act: (office, { sent, ...asked }) => recordHearing(office, { ...asked, hearing: sent }),
    said: ({ subject, held_on: on }) => ({
      en: `hearing of ${subject} on ${on}`,
      zh: `已登记 ${on} 听取 ${subject} 的陈述申辩`,
    }),
  }),
  caseAct({
    name: 'decide',
    about: {
      en: 'record what a person decided for a subject, with reasons',
      zh: '登记对一个对象的决定及理由',
    },
    schema: decisionSchema,
    act: (office, { sent, ...asked }) => decide(office, { ...asked, decision: sent, second: 'named' }),
    said: ({ subject, response }, { departure }) => ({
      en: `decision on ${subject}: ${response ?? 'no response'}, ${departureWords[departure].en}`,
      zh: `对 ${subject} 的决定：${response ?? '不提出处置'}，${departureWords[departure].zh}`,
    }),
    more: ({ departure, appealUntil }) => ({ departure, appeal_until: appealUntil }),
  }),
  caseAct({
    name: 'close',
    about: { en: 'close a case, with reasons', zh: '办结案件并写明理由' },
    schema: closingSchema,
    act: (office, { sent, ...asked }) => closeCase(office, { ...asked, closing: sent }),
    said: () => ({ en: 'case closed', zh: '案件已办结' }),
  }),
];
