import {
  recusalLiftedSchema,
  recusalRequestOutcomeSchema,
  recusalRequestSchema,
  recusalSchema,
} from '../domain/recusal.js';
import { declareRecusal } from '../office/declare-recusal.js';
import { decideRecusalRequest } from '../office/recusals/decide-recusal-request.js';
import { liftRecusal } from '../office/recusals/lift-recusal.js';
import { requestRecusal } from '../office/recusals/request-recusal.js';
import { type CaseAct, caseAct } from './case-act.js';

/** Who takes no part in a case. */
export const recusalActs: readonly CaseAct[] = [
  caseAct({
    name: 'recuse',
    about: { en: 'record that a person takes no part in the case', zh: '登记有关人员回避' },
    schema: recusalSchema,
    act: (office, { sent, ...asked }) => declareRecusal(office, { ...asked, recusal: sent }),
    said: ({ person }) => ({ en: `${person} takes no part from now on`, zh: `${person} 自此回避` }),
  }),
  caseAct({
    name: 'request-recusal',
    about: { en: 'record that somebody asks for a person to be recused', zh: '登记回避申请' },
    schema: recusalRequestSchema,
    act: (office, { sent, ...asked }) => requestRecusal(office, { ...asked, request: sent }),
    said: ({ person }) => ({ en: `request that ${person} be recused`, zh: `申请 ${person} 回避` }),
  }),
  caseAct({
    name: 'recusal-outcome',
    about: { en: 'record what became of a request for recusal', zh: '登记回避申请的办理结果' },
    schema: recusalRequestOutcomeSchema,
    act: (office, { sent, ...asked }) => decideRecusalRequest(office, { ...asked, outcome: sent }),
    said: ({ request, result }) => ({
      en: `request ${request}: ${result === 'accepted' ? 'the person takes no part' : 'the person may take part'}`,
      zh: `申请（条目 ${request}）：${result === 'accepted' ? '决定回避' : '驳回'}`,
    }),
  }),
  caseAct({
    name: 'lift-recusal',
    about: { en: 'record that a recused person may take part again', zh: '登记解除回避' },
    schema: recusalLiftedSchema,
    act: (office, { sent, ...asked }) => liftRecusal(office, { ...asked, lifting: sent }),
    said: ({ recusal }) => ({ en: `recusal ${recusal} is lifted`, zh: `解除回避（条目 ${recusal}）` }),
  }),
];
