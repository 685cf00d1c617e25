import type { ProjectionRow } from './projections.js';

/**
 * Where a case stands. `submitted`: taken in, nothing recommended yet. `awaiting_facts`: a subject is to be decided
 * on and something is asked. `awaiting_decision`: a subject is to be decided on and nothing is asked.
 */
export const caseStatuses = [
  'submitted',
  'evaluation_failed',
  'awaiting_facts',
  'awaiting_decision',
  'under_appeal',
  'decided',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

type Subject = ProjectionRow<'case_subject'>;

/** Whether the latest recommendation of a subject still waits for a decision. */
const isOpen = ({ decision_seq: decided, recommendation_seq: recommended }: Subject): boolean =>
  decided === null || (recommended !== null && decided < recommended);

/** The status after an entry of this kind, from what the entry has made of the subjects. */
export function caseStatus(before: string, kind: string, subjects: readonly Subject[]): string {
  if (kind === 'evaluation_failed') return 'evaluation_failed';
  const moving = ['recommendation_made', 'decision_recorded', 'appeal_lodged', 'appeal_decided'];
  if (!moving.includes(kind)) return before;
  const open = subjects.filter(isOpen);
  if (open.some(({ asks }) => asks > 0)) return 'awaiting_facts';
  if (open.length > 0) return 'awaiting_decision';
  return subjects.some(({ finality }) => finality === 'under_appeal') ? 'under_appeal' : 'decided';
}
