import { addDays, daysBetween } from '../../domain/dates.js';
import type { NoticeData, NoticeKind } from '../../domain/notice.js';
import { listAll } from '../list-all.js';
import type { ProjectionReader } from '../ports.js';
import type { ProjectionRow } from '../projections.js';

/** How many days later it is still told that something fell due, where the service did not run on its day. */
const latestDays = 30;

/** A notice of a day: the same day gives the same, however often it is looked for. */
export interface TimedNotice {
  readonly kind: NoticeKind;
  /** What it is about, and the day that it is told on: they make its id. */
  readonly about: number;
  readonly day: string;
  readonly data: NoticeData;
}

interface Deadline {
  readonly what: 'order' | 'follow_up' | 'appeal' | 'reply';
  readonly dueOn: string;
  readonly about: number;
  readonly data: NoticeData;
}

export interface Days {
  readonly today: string;
  /** Nothing that fell due before it is told. */
  readonly since: string;
  readonly dueBeforeDays: readonly number[];
}

function noticesOf(
  { what, dueOn, about, data }: Deadline,
  { today, since, dueBeforeDays }: Days,
): readonly TimedNotice[] {
  const left = daysBetween(today, dueOn);
  if (left >= 0) {
    if (!dueBeforeDays.includes(left)) return [];
    return [{ kind: `${what}.due`, about, day: today, data: { ...data, due_on: dueOn, days_left: left } }];
  }
  const day = addDays(dueOn, 1);
  if (day < since) return [];
  return [{ kind: `${what}.overdue`, about, day, data: { ...data, due_on: dueOn } }];
}

const orderDeadline = (row: ProjectionRow<'subject_order'>): Deadline => ({
  what: 'order',
  dueOn: row.due_on,
  about: row.order_seq,
  data: {
    case: row.case_id,
    subject: row.subject,
    ref: row.ref,
    order: row.order_seq,
    owner: row.owner,
    immediate: row.immediate,
    state: row.state,
  },
});

const followUpDeadline = (row: ProjectionRow<'follow_up'>): Deadline => ({
  what: 'follow_up',
  dueOn: row.due_on,
  about: row.follow_up_seq,
  data: {
    case: row.case_id,
    subject: row.subject,
    ref: row.ref,
    follow_up: row.follow_up_seq,
    owner: row.owner,
    state: row.state,
  },
});

const appealDeadline = (row: ProjectionRow<'appeal'>, dueOn: string): Deadline => ({
  what: 'appeal',
  dueOn,
  about: row.appeal_seq,
  data: {
    case: row.case_id,
    subject: row.subject,
    ref: row.ref,
    appeal: row.appeal_seq,
    decision: row.decision_seq,
  },
});

const replyDeadline = (row: ProjectionRow<'proposal'>, dueOn: string): Deadline => ({
  what: 'reply',
  dueOn,
  about: row.proposal_seq,
  data: { proposal: row.proposal_seq, owner: row.owner },
});

/**
 * What is to be told of the day: deadlines that come near, and those that have passed. An order that somebody reports
 * as met waits for a check and not for its owner, and one that an appeal suspends for nobody: neither is told of.
 */
export async function timedNotices(
  projections: ProjectionReader,
  days: Days,
): Promise<readonly TimedNotice[]> {
  const from = addDays(days.today, -latestDays);
  const until = addDays(days.today, Math.max(0, ...days.dueBeforeDays));
  const between = <Column extends string>(column: Column) =>
    [
      { column, is: '>=', value: from },
      { column, is: '<=', value: until },
    ] as const;
  const orders = await listAll(projections, 'subject_order', [
    { column: 'state', in: ['open', 'reopened'] },
    ...between('due_on'),
  ]);
  const followUps = await listAll(projections, 'follow_up', [
    { column: 'state', in: ['open', 'not_held'] },
    ...between('due_on'),
  ]);
  const appeals = await listAll(projections, 'appeal', [
    { column: 'state', is: '=', value: 'under_way' },
    ...between('due_on'),
  ]);
  const proposals = await listAll(projections, 'proposal', [
    { column: 'state', is: '=', value: 'issued' },
    ...between('reply_due_on'),
  ]);
  return [
    ...orders.filter(({ suspends }) => !suspends.includes('order')).map(orderDeadline),
    ...followUps.map(followUpDeadline),
    ...appeals.flatMap((row) => (row.due_on === null ? [] : [appealDeadline(row, row.due_on)])),
    ...proposals.flatMap((row) => (row.reply_due_on === null ? [] : [replyDeadline(row, row.reply_due_on)])),
  ].flatMap((deadline) => noticesOf(deadline, days));
}
