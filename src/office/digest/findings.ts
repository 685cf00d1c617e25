import type {
  AskedItem,
  CheckedItem,
  CommendedItem,
  DecidedItem,
  DueItem,
  LateItem,
  LateReplyItem,
  NewItem,
  Placed,
  RepeatItem,
  ReplyItem,
  ReportedItem,
  SecondingItem,
  WaitingItem,
  WeakLinkItem,
} from './digest-structure.js';

/** All that a digest lists, before it is put in order and counted. */
export interface Findings {
  readonly new: readonly NewItem[];
  readonly decisions: readonly WaitingItem[];
  readonly facts: readonly AskedItem[];
  readonly secondings: readonly SecondingItem[];
  readonly evaluations: readonly WaitingItem[];
  readonly orders: readonly DueItem[];
  readonly verifications: readonly ReportedItem[];
  readonly followUps: readonly DueItem[];
  readonly appeals: readonly DueItem[];
  readonly replies: readonly ReplyItem[];
  readonly corrections: readonly Placed[];
  readonly lateOrders: readonly LateItem[];
  readonly lateFollowUps: readonly LateItem[];
  readonly lateAppeals: readonly LateItem[];
  readonly lateReplies: readonly LateReplyItem[];
  readonly corrected: readonly CheckedItem[];
  readonly held: readonly CheckedItem[];
  readonly reopened: readonly CheckedItem[];
  readonly decided: readonly DecidedItem[];
  readonly closed: readonly Placed[];
  readonly commendations: readonly CommendedItem[];
  readonly repeats: readonly RepeatItem[];
  readonly weakLinks: readonly WeakLinkItem[];
}
