import type { Language } from './problem.js';

type Texts = Readonly<Record<Language, string>>;

/**
 * Where a case stands; of several that hold, the one that comes first here, `decided` and `closed` last. `submitted`:
 * taken in, nothing recommended yet. `awaiting_facts`: a subject is to be decided on and something is asked.
 * `awaiting_decision`: a subject is to be decided on and nothing is asked. `awaiting_second`: what
 * is left to be decided or is to be corrected was proposed, and a second person is to agree. `rectifying`: an order is not closed by a
 * verified correction. `following_up`: somebody is still to look again. `decided`: nothing is under way any more.
 * `closed`: a person has closed it, and nothing has come up since.
 */
export const caseStatuses = [
  'submitted',
  'evaluation_failed',
  'awaiting_facts',
  'awaiting_decision',
  'awaiting_second',
  'under_appeal',
  'rectifying',
  'following_up',
  'decided',
  'closed',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Where a case stands, in words. */
export const statusWords: Readonly<Record<CaseStatus, Texts>> = {
  submitted: { en: 'submitted', zh: '已提交' },
  evaluation_failed: { en: 'evaluation failed', zh: '评估失败' },
  awaiting_facts: { en: 'awaiting facts', zh: '待补充事实' },
  awaiting_decision: { en: 'awaiting decision', zh: '待决定' },
  awaiting_second: { en: 'awaiting a second person', zh: '待第二人复核' },
  under_appeal: { en: 'under appeal', zh: '申诉中' },
  rectifying: { en: 'rectifying', zh: '整改中' },
  following_up: { en: 'following up', zh: '跟进中' },
  decided: { en: 'decided', zh: '已决定' },
  closed: { en: 'closed', zh: '已办结' },
};
