import { followUpStatesUnderWay, orderStatesUnderWay } from '../case-status.js';
import { listAll } from '../list-all.js';
import type { ProjectionColumn, ProjectionRow } from '../projections.js';
import type { Findings } from './findings.js';
import { apart } from './apart.js';
import type { DayView } from './day-view.js';
import type { DueItem } from './digest-structure.js';
import { workOf } from './placed.js';

const orderColumns = [
  'order_seq',
  'case_id',
  'subject',
  'owner',
  'due_on',
  'state',
  'done_on',
  'suspends',
] as const satisfies readonly ProjectionColumn<'subject_order'>[];

const followUpColumns = [
  'follow_up_seq',
  'case_id',
  'subject',
  'owner',
  'due_on',
] as const satisfies readonly ProjectionColumn<'follow_up'>[];

type Dated = Pick<ProjectionRow<'subject_order'>, 'case_id' | 'subject' | 'due_on' | 'owner'>;

/** Orders, follow-ups and replies to proposals that are due on the day or were before it and are still owed. */
export async function dueOf(
  view: DayView,
): Promise<
  Pick<
    Findings,
    'orders' | 'verifications' | 'followUps' | 'replies' | 'lateOrders' | 'lateFollowUps' | 'lateReplies'
  >
> {
  const { projections, place, span } = view;
  const upTo = { column: 'due_on', is: '<=', value: span.on } as const;
  const standing = await projections.columns('subject_order', orderColumns, [
    { column: 'state', in: [...orderStatesUnderWay] },
  ]);
  // While an appeal that suspends it is heard, an order waits for nobody.
  const orders = standing.filter(({ suspends }) => !suspends.includes('order'));
  const followUps = await projections.columns('follow_up', followUpColumns, [
    { column: 'state', in: [...followUpStatesUnderWay] },
    upTo,
  ]);
  const proposals = await listAll(projections, 'proposal', [{ column: 'state', is: '=', value: 'issued' }]);
  const { work } = await workOf(
    projections,
    [...orders, ...followUps].map((row) => row.case_id),
  );
  const item = (dated: Dated, entry: number): DueItem[] => {
    const row = work(dated.case_id, dated.subject);
    return row ? [{ ...place(row, entry), due_on: dated.due_on, owner: dated.owner }] : [];
  };
  const isReported = ({ state }: Pick<ProjectionRow<'subject_order'>, 'state'>) => state === 'reported';
  const owed = apart(
    orders.filter((order) => !isReported(order)).flatMap((order) => item(order, order.order_seq)),
    span.on,
  );
  const looks = apart(
    followUps.flatMap((one) => item(one, one.follow_up_seq)),
    span.on,
  );
  const replies = apart(
    proposals.flatMap(({ proposal_seq: proposal, cases, reply_due_on: due, owner }) =>
      due === null ? [] : [{ proposal, cases: [...cases], due_on: due, owner }],
    ),
    span.on,
  );
  return {
    orders: owed.due,
    verifications: orders
      .filter(isReported)
      .flatMap((order) => item(order, order.order_seq).map((one) => ({ ...one, done_on: order.done_on }))),
    followUps: looks.due,
    replies: replies.due,
    lateOrders: owed.late,
    lateFollowUps: looks.late,
    lateReplies: replies.late,
  };
}
