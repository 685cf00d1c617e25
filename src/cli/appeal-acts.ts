import { appealOutcomeSchema, appealSchema } from '../domain/appeal.js';
import { correctionSchema, correctionToldSchema } from '../domain/correction.js';
import { correctDecision } from '../office/appeals/correct-decision.js';
import { recordTold } from '../office/appeals/record-told.js';
import { decideAppeal } from '../office/decide-appeal.js';
import { lodgeAppeal } from '../office/lodge-appeal.js';
import { type CaseAct, caseAct } from './case-act.js';
import { appealResultWords } from './case-words.js';

/** Appeals, corrections, and who is told of them. */
export const appealActs: readonly CaseAct[] = [
  caseAct({
    name: 'appeal',
    about: { en: 'record an appeal against a decision', zh: '登记对决定的申诉' },
    schema: appealSchema,
    act: (office, { sent, ...asked }) => lodgeAppeal(office, { ...asked, appeal: sent }),
    said: ({ subject, decision }) => ({
      en: `appeal of ${subject} against the decision in entry ${decision}`,
      zh: `${subject} 对条目 ${decision} 的决定提出申诉`,
    }),
  }),
  caseAct({
    name: 'appeal-outcome',
    about: { en: 'record what became of an appeal, with reasons', zh: '登记申诉的办理结果及理由' },
    schema: appealOutcomeSchema,
    act: (office, { sent, ...asked }) => decideAppeal(office, { ...asked, appeal: sent }),
    said: ({ subject, result }) => ({
      en: `appeal of ${subject}: ${appealResultWords[result].en}`,
      zh: `${subject} 的申诉：${appealResultWords[result].zh}`,
    }),
  }),
  caseAct({
    name: 'correct',
    about: { en: "correct the office's own decision, with reasons", zh: '更正本机关的决定并写明理由' },
    schema: correctionSchema,
    act: (office, { sent, ...asked }) =>
      correctDecision(office, { ...asked, correction: sent, second: 'named' }),
    said: ({ subject, decision, effect }, { tell }) => ({
      en: `decision ${decision} on ${subject}: ${appealResultWords[effect].en}; to be told: ${tell.length}`,
      zh: `对 ${subject} 的决定（条目 ${decision}）：${appealResultWords[effect].zh}；应告知 ${tell.length} 人`,
    }),
    more: ({ tell }) => ({ tell }),
  }),
  caseAct({
    name: 'told',
    about: {
      en: 'record that readers of a decision were told that it was changed',
      zh: '登记已将决定的变更告知原收文人',
    },
    schema: correctionToldSchema,
    act: (office, { sent, ...asked }) => recordTold(office, { ...asked, told: sent }),
    said: ({ correction, told_on: on }) => ({
      en: `readers were told on ${on} of the change in entry ${correction}`,
      zh: `已于 ${on} 告知条目 ${correction} 的变更`,
    }),
  }),
];
