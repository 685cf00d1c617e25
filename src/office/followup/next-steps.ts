import { listAll } from '../list-all.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { readOrderRows } from '../read-order-rows.js';
import type { OrderRow } from '../standing-order.js';
import type { OpenItem } from './open-items.js';
import type { FollowUpRow } from './standing-follow-up.js';

export const nextStepKinds = [
  'evaluate',
  'answer',
  'decide',
  'second',
  'decide_appeal',
  'order',
  'rectify',
  'verify',
  'plan_follow_up',
  'check',
  'tell',
  'close',
] as const;

/** Something that somebody may do next in a case. Nothing of it happens by itself. */
export interface NextStep {
  readonly step: (typeof nextStepKinds)[number];
  /** Null: of the whole case. */
  readonly subject: string | null;
  /** What it rests on: the recommendation, proposed decision, decision, appeal, order, follow-up or correction. */
  readonly entry: number | null;
  readonly due_on: string | null;
}

type Work = ProjectionRow<'case_work'>;

interface Course {
  readonly subjects: readonly Work[];
  readonly orders: readonly OrderRow[];
  readonly followUps: readonly FollowUpRow[];
  /** Decisions that were changed. */
  readonly reversals: readonly ProjectionRow<'reversal'>[];
}

const step = (
  kind: NextStep['step'],
  subject: string | null,
  entry: number | null,
  dueOn: string | null = null,
): NextStep => ({ step: kind, subject, entry, due_on: dueOn });

/** An order that was found unmet since its subject was last evaluated raises the question what follows. */
const isNews = ({ subjects }: Course, { subject, outcome, verified_seq: verified }: OrderRow): boolean =>
  outcome === 'not_complied' &&
  verified !== null &&
  verified > (subjects.find((row) => row.subject === subject)?.recommendation_seq ?? -1);

function ofOrder(course: Course, row: OrderRow): readonly NextStep[] {
  const { subject, order_seq: entry, due_on: dueOn, state } = row;
  const again = isNews(course, row) ? [step('evaluate', subject, row.verified_seq)] : [];
  return [...again, step(state === 'reported' ? 'verify' : 'rectify', subject, entry, dueOn)];
}

function ofItem(course: Course, item: OpenItem): readonly NextStep[] {
  const { what, subject, entry } = item;
  switch (what) {
    case 'evaluation_failed':
      return [step('evaluate', subject, entry)];
    case 'undecided': {
      const asks = course.subjects.find((row) => row.subject === subject)?.asks ?? 0;
      return [...(asks > 0 ? [step('answer', subject, entry)] : []), step('decide', subject, entry)];
    }
    case 'seconding':
      return [step('second', subject, entry)];
    case 'appeal':
      return [step('decide_appeal', subject, entry)];
    case 'order':
      return course.orders
        .filter(({ order_seq: seq }) => seq === entry)
        .flatMap((row) => ofOrder(course, row));
    case 'follow_up':
      return [step('check', subject, entry, item.due_on)];
  }
}

/** What can follow a decision and has not: an order, and the follow-up that was recommended. */
function afterDecision({ orders, followUps }: Course, row: Work): readonly NextStep[] {
  if (row.decision_seq === null) return [];
  const { subject, decision_seq: decision, above_first: aboveFirst, exempted, tracks } = row;
  const isOrdered = orders.some(({ decision_seq: of }) => of === decision);
  const isFollowed = followUps.some((one) => one.subject === subject);
  return [
    ...(aboveFirst && !exempted && !isOrdered ? [step('order', subject, decision)] : []),
    ...(tracks.includes('follow_up') && !isFollowed ? [step('plan_follow_up', subject, decision)] : []),
  ];
}

const unsettled: readonly OpenItem['what'][] = ['undecided', 'seconding', 'appeal'];

/** What may be done next in a case in which `open` stands open. */
export async function nextSteps(
  { projections }: Pick<ReadTx, 'projections'>,
  caseId: string,
  open: readonly OpenItem[],
): Promise<readonly NextStep[]> {
  const ofCase = { column: 'case_id', is: '=', value: caseId } as const;
  const course: Course = {
    subjects: await listAll(projections, 'case_work', [ofCase]),
    orders: await readOrderRows(projections, ofCase),
    followUps: await listAll(projections, 'follow_up', [ofCase]),
    reversals: await listAll(projections, 'reversal', [ofCase]),
  };
  const isSettled = ({ subject }: Work): boolean =>
    !open.some((item) => item.subject === subject && unsettled.includes(item.what));
  const file = await projections.get('case_file', { case_id: caseId });
  if (!file || file.closed_seq !== null) return [];
  return [
    ...open.flatMap((item) => ofItem(course, item)),
    ...course.subjects.filter(isSettled).flatMap((row) => afterDecision(course, row)),
    ...course.reversals
      .filter(({ untold_count: untold }) => untold > 0)
      .map(({ subject, reversal_seq: entry }) => step('tell', subject, entry)),
    ...(open.length === 0 ? [step('close', null, null)] : []),
  ];
}
