import type { SentAppealOutcome } from '../domain/appeal.js';
import { type CaseStatus, statusWords } from '../domain/case-status.js';
import type { Departure } from '../domain/decision.js';
import type { FollowUpState, SentCheck } from '../domain/follow-up.js';
import type { OrderState, SentVerification } from '../domain/order.js';
import type { NextStep } from '../office/followup/next-steps.js';
import type { Texts } from './language.js';

export const departureWords: Readonly<Record<Departure, Texts>> = {
  none: { en: 'as recommended', zh: '与建议一致' },
  milder: { en: 'milder than recommended', zh: '轻于建议' },
  severer: { en: 'severer than recommended', zh: '重于建议' },
  other: { en: 'other than recommended', zh: '与建议不同' },
};

export const appealResultWords: Readonly<Record<SentAppealOutcome['result'], Texts>> = {
  upheld: { en: 'the decision stands', zh: '维持原决定' },
  set_aside: { en: 'the decision was set aside', zh: '撤销原决定' },
  varied: { en: 'the decision was varied to a milder one', zh: '变更为较轻的处置' },
};

export const verificationWords: Readonly<Record<SentVerification['result'], Texts>> = {
  corrected: { en: 'corrected', zh: '已整改到位' },
  partly: { en: 'corrected in part', zh: '部分整改' },
  not_corrected: { en: 'not corrected', zh: '未整改' },
};

export const checkResultWords: Readonly<Record<SentCheck['result'], Texts>> = {
  held: { en: 'it has held', zh: '成效得到保持' },
  not_held: { en: 'it has not held', zh: '出现反弹' },
  continue: { en: 'to be looked at again', zh: '继续跟进' },
};

export const orderStateWords: Readonly<Record<OrderState, Texts>> = {
  open: { en: 'open', zh: '整改中' },
  reported: { en: 'reported, to be verified', zh: '已报告整改，待复查' },
  reopened: { en: 'open again', zh: '复查未过，重新整改' },
  closed: { en: 'closed', zh: '已办结' },
  fallen: { en: 'fallen with its decision', zh: '随决定失效' },
};

export const followUpStateWords: Readonly<Record<FollowUpState, Texts>> = {
  open: { en: 'open', zh: '跟进中' },
  not_held: { en: 'found not to have held', zh: '出现反弹' },
  held: { en: 'found to have held', zh: '成效得到保持' },
};

const isStatus = (status: string): status is CaseStatus => Object.hasOwn(statusWords, status);

/** Where a case stands, in words; a status of a later release as it is called. */
export const statusText = (status: string): Texts =>
  isStatus(status) ? statusWords[status] : { en: status, zh: status };

/** A step that may be next, and the command that records it. */
export const stepWords: Readonly<Record<NextStep['step'], Texts & { readonly command: string }>> = {
  evaluate: { en: 'evaluate again', zh: '重新评估', command: 'evaluate' },
  answer: { en: 'answer what is asked', zh: '补充所询问的事实', command: 'facts' },
  decide: { en: 'decide', zh: '作出决定', command: 'decide' },
  second: { en: 'have a second person agree', zh: '由第二人复核', command: 'second' },
  decide_appeal: { en: 'decide the appeal', zh: '办理申诉', command: 'appeal-outcome' },
  order: { en: 'issue an order, if one is to follow', zh: '如需责令，发出责令', command: 'order' },
  rectify: { en: 'report what was done about the order', zh: '报告责令的整改情况', command: 'rectify' },
  verify: { en: 'verify what was reported', zh: '复查整改情况', command: 'verify' },
  plan_follow_up: {
    en: 'plan the follow-up that was recommended',
    zh: '安排所建议的跟进',
    command: 'follow-up',
  },
  check: { en: 'look again', zh: '回头看', command: 'check' },
  tell: { en: 'tell the readers of the changed decision', zh: '将决定的变更告知原收文人', command: 'told' },
  close: { en: 'close the case', zh: '办结案件', command: 'close' },
};
