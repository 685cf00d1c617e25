import type { ProjectionRow } from '../projections.js';

export const deadlineKinds = ['order', 'follow_up', 'appeal', 'reply'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** `suspended`: while an appeal is heard nobody has to do anything. */
export type DeadlineState = 'open' | 'suspended' | 'over';

type Notice = ProjectionRow<'notice'>;

/** A day on which something is due, and which notices of its case tell that it changed. */
export interface FoundDeadline {
  readonly kind: DeadlineKind;
  /** The entry that it began with. */
  readonly entry: number;
  readonly caseId: string | null;
  /** The subject in the office's register, else within its case; null for a proposal. */
  readonly whose: string | null;
  readonly dueOn: string;
  /** The moment, where it is due at a moment: milliseconds since 1970. */
  readonly dueAt: number | null;
  readonly state: DeadlineState;
  readonly isChangedBy: (notice: Notice) => boolean;
}

/** A later decision on the same subject can end an appeal against the earlier one. */
const isLaterDecision = (
  { kind, entry, case_id: caseId, data }: Notice,
  row: { readonly case_id: string; readonly subject: string },
  after: number,
): boolean =>
  kind === 'decision.recorded' && entry > after && caseId === row.case_id && data['subject'] === row.subject;

const endsDecision = ({ kind, data }: Notice, decision: number): boolean =>
  (kind === 'appeal.lodged' || kind === 'appeal.decided' || kind === 'correction.made') &&
  data['decision'] === decision;

export const deadlineOfOrder = (row: ProjectionRow<'subject_order'>): FoundDeadline => ({
  kind: 'order',
  entry: row.order_seq,
  caseId: row.case_id,
  whose: row.ref ?? row.subject,
  dueOn: row.due_on,
  dueAt: row.immediate ? row.notified_at : null,
  state:
    row.state === 'closed' || row.state === 'fallen'
      ? 'over'
      : row.suspends.includes('order')
        ? 'suspended'
        : 'open',
  isChangedBy: (notice) =>
    notice.entry === row.order_seq ||
    notice.data['order'] === row.order_seq ||
    endsDecision(notice, row.decision_seq) ||
    isLaterDecision(notice, row, row.order_seq),
});

export const deadlineOfFollowUp = (row: ProjectionRow<'follow_up'>): FoundDeadline => ({
  kind: 'follow_up',
  entry: row.follow_up_seq,
  caseId: row.case_id,
  whose: row.ref ?? row.subject,
  dueOn: row.due_on,
  dueAt: null,
  state: row.state === 'held' ? 'over' : 'open',
  isChangedBy: ({ entry, data }) => entry === row.follow_up_seq || data['follow_up'] === row.follow_up_seq,
});

/** An appeal has a day where the rulebook says how soon it is to be decided. */
export const deadlineOfAppeal = (row: ProjectionRow<'appeal'>): readonly FoundDeadline[] =>
  row.due_on === null
    ? []
    : [
        {
          kind: 'appeal',
          entry: row.appeal_seq,
          caseId: row.case_id,
          whose: row.ref ?? row.subject,
          dueOn: row.due_on,
          dueAt: null,
          state: row.state === 'under_way' ? 'open' : 'over',
          isChangedBy: (notice) =>
            notice.entry === row.appeal_seq ||
            notice.data['appeal'] === row.appeal_seq ||
            isLaterDecision(notice, row, row.appeal_seq),
        },
      ];

/** A proposal has a day once it was issued, and until somebody has replied or it is withdrawn. */
export const deadlineOfProposal = (row: ProjectionRow<'proposal'>): readonly FoundDeadline[] =>
  row.reply_due_on === null
    ? []
    : [
        {
          kind: 'reply',
          entry: row.proposal_seq,
          caseId: null,
          whose: null,
          dueOn: row.reply_due_on,
          dueAt: null,
          state: row.state === 'issued' ? 'open' : 'over',
          isChangedBy: ({ data }) => data['proposal'] === row.proposal_seq,
        },
      ];
