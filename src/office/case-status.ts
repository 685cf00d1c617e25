import type { CaseStatus } from '../domain/case-status.js';
import { listAll } from './list-all.js';
import type { ProjectionReader, StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';

type Subject = ProjectionRow<'case_subject'>;

/** Whether the latest recommendation of a subject still waits for a decision. */
export const isUndecided = ({
  decided_recommendation_seq: decided,
  recommendation_seq: recommended,
}: Pick<Subject, 'decided_recommendation_seq' | 'recommendation_seq'>): boolean =>
  decided === null || (recommended !== null && decided < recommended);

export const orderStatesUnderWay = ['open', 'reported', 'reopened'] as const;
export const followUpStatesUnderWay = ['open', 'not_held'] as const;

/** Entries that can move a case; after the others it stands where it stood. */
const moving: ReadonlySet<string> = new Set([
  'recommendation_made',
  'decision_proposed',
  'correction_proposed',
  'seconding',
  'decision_recorded',
  'appeal_lodged',
  'appeal_decided',
  'correction',
  'order_issued',
  'rectification_reported',
  'verification_done',
  'follow_up_planned',
  'follow_up_checked',
  'case_closed',
]);

/** What is under way in a case, from what its entries have made of its rows; null for nothing. */
async function underWay(
  projections: ProjectionReader,
  caseId: string,
  subjects: readonly Subject[],
): Promise<CaseStatus | null> {
  const ofCase = { column: 'case_id', is: '=', value: caseId } as const;
  const undecided = subjects.filter(isUndecided);
  const proposed = await listAll(projections, 'awaited_second', [ofCase]);
  const left = undecided.filter(
    (row) => !proposed.some(({ act, subject }) => act === 'decision' && subject === row.subject),
  );
  if (left.length > 0) return left.some(({ asks }) => asks > 0) ? 'awaiting_facts' : 'awaiting_decision';
  if (proposed.length > 0) return 'awaiting_second';
  if (subjects.some(({ finality }) => finality === 'under_appeal')) return 'under_appeal';
  const orders = [ofCase, { column: 'state', in: [...orderStatesUnderWay] } as const];
  if ((await projections.count('subject_order', orders)) > 0) return 'rectifying';
  const followUps = [ofCase, { column: 'state', in: [...followUpStatesUnderWay] } as const];
  return (await projections.count('follow_up', followUps)) > 0 ? 'following_up' : null;
}

/** Where a case stands, and the entry that closed it if nothing has come up since. */
export type CaseStanding = Pick<ProjectionRow<'case_file'>, 'status' | 'closed_seq'>;

/**
 * Where a case stands after an entry, when its other rows are as the entry has left them. What is under way opens a
 * closed case again, and so does a correction; it is then closed by a person anew. A failed evaluation stands until
 * something is recommended.
 */
export async function caseStanding(
  projections: ProjectionReader,
  before: ProjectionRow<'case_file'>,
  { seq, entry: { kind } }: StoredEntry,
  subjectsOf: () => Promise<readonly Subject[]>,
): Promise<CaseStanding> {
  if (kind === 'evaluation_failed') return { status: kind, closed_seq: null };
  const isStuck = before.status === 'evaluation_failed' && kind !== 'recommendation_made';
  if (isStuck || !moving.has(kind)) return before;
  const found = await underWay(projections, before.case_id, await subjectsOf());
  if (found !== null) return { status: found, closed_seq: null };
  const closed = kind === 'case_closed' ? seq : kind === 'correction' ? null : before.closed_seq;
  return { status: closed === null ? 'decided' : 'closed', closed_seq: closed };
}
