import { checkSchema, followUpSchema } from '../domain/follow-up.js';
import { urgingSchema } from '../domain/urging.js';
import { checkFollowUp } from '../office/followup/check-follow-up.js';
import { planFollowUp } from '../office/followup/plan-follow-up.js';
import { recordUrging } from '../office/followup/record-urging.js';
import { type CaseAct, caseAct } from './case-act.js';
import { checkResultWords } from './case-words.js';

/** Follow-ups, their checks, and urgings. */
export const followUpActs: readonly CaseAct[] = [
  caseAct({
    name: 'follow-up',
    about: { en: 'plan to look again at a subject', zh: '安排对一个对象的跟进（回头看）' },
    schema: followUpSchema,
    act: (office, { sent, ...asked }) => planFollowUp(office, { ...asked, followUp: sent }),
    said: ({ subject, owner }, { dueOn }) => ({
      en: `follow-up of ${subject}, owner ${owner}, due on ${dueOn}`,
      zh: `安排对 ${subject} 的跟进，责任人 ${owner}，日期 ${dueOn}`,
    }),
    more: ({ dueOn }) => ({ due_on: dueOn }),
  }),
  caseAct({
    name: 'check',
    about: { en: 'record what was found when it was looked at again', zh: '登记回头看的情况' },
    schema: checkSchema,
    act: (office, { sent, ...asked }) => checkFollowUp(office, { ...asked, check: sent }),
    said: ({ follow_up: followUp, result }) => ({
      en: `follow-up ${followUp}: ${checkResultWords[result].en}`,
      zh: `跟进 ${followUp}：${checkResultWords[result].zh}`,
    }),
  }),
  caseAct({
    name: 'urge',
    about: { en: 'record that a subject was urged on the spot', zh: '登记现场督促' },
    schema: urgingSchema,
    act: (office, { sent, ...asked }) => recordUrging(office, { ...asked, urging: sent }),
    said: ({ subject, urged_on: on }) => ({
      en: `urging of ${subject} on ${on}`,
      zh: `${on} 对 ${subject} 的现场督促`,
    }),
  }),
];
