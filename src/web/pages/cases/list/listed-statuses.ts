import type { CaseStatus } from '../../../../domain/case-status.js';

/** In the order in which the list offers them: what somebody has to do first. */
export const listedStatuses: readonly CaseStatus[] = [
  'awaiting_facts',
  'awaiting_decision',
  'awaiting_second',
  'rectifying',
  'following_up',
  'under_appeal',
  'evaluation_failed',
  'submitted',
  'decided',
  'closed',
];
