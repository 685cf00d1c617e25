import { orderSchema, rectificationSchema, verificationSchema } from '../domain/order.js';
import { issueOrder } from '../office/issue-order.js';
import { reportRectification } from '../office/report-rectification.js';
import { verifyRectification } from '../office/verify-rectification.js';
import { type CaseAct, caseAct } from './case-act.js';
import { verificationWords } from './case-words.js';

/** Orders, what was done about them and what was found. */
export const orderActs: readonly CaseAct[] = [
  caseAct({
    name: 'order',
    about: { en: 'issue a written order that follows a decision', zh: '依据决定发出责令' },
    schema: orderSchema,
    act: (office, { sent, ...asked }) => issueOrder(office, { ...asked, order: sent }),
    said: ({ subject, owner }, { dueOn }) => ({
      en: `order to ${subject}, owner ${owner}, due on ${dueOn}`,
      zh: `对 ${subject} 发出责令，责任人 ${owner}，期限 ${dueOn}`,
    }),
    more: ({ dueOn }) => ({ due_on: dueOn }),
  }),
  caseAct({
    name: 'rectify',
    about: { en: 'record what is said to have been done about an order', zh: '登记责令的整改情况' },
    schema: rectificationSchema,
    act: (office, { sent, ...asked }) => reportRectification(office, { ...asked, rectification: sent }),
    said: ({ order, done_on: on }) => ({
      en: `what was done about order ${order} on ${on}; somebody has to verify it`,
      zh: `责令 ${order} 于 ${on} 的整改情况，尚待复查`,
    }),
  }),
  caseAct({
    name: 'verify',
    about: { en: 'record what was found when an order was checked', zh: '登记责令的复查结果' },
    schema: verificationSchema,
    act: (office, { sent, ...asked }) => verifyRectification(office, { ...asked, verification: sent }),
    said: ({ order, result }) => ({
      en: `order ${order} was found ${verificationWords[result].en}`,
      zh: `责令 ${order} 经复查${verificationWords[result].zh}`,
    }),
  }),
];
