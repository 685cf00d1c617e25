import type { EntryKind } from '../../domain/entry.js';
import type { NoticeData, NoticeKind } from '../../domain/notice.js';
import type { StoredEntry } from '../ports.js';

interface Told {
  readonly kind: NoticeKind;
  /** What of the entry's body is told: opaque ids, days and typed words alone. */
  readonly fields: readonly string[];
}

const told: Partial<Readonly<Record<EntryKind, Told>>> = {
  decision_proposed: {
    kind: 'decision.proposed',
    fields: ['recommendation', 'response', 'departure', 'proposed_on'],
  },
  seconding: { kind: 'decision.seconded', fields: ['proposal', 'agrees', 'seconded_on'] },
  correction_proposed: {
    kind: 'correction.proposed',
    fields: ['decision', 'ground', 'effect', 'response', 'proposed_on'],
  },
  decision_recorded: {
    kind: 'decision.recorded',
    fields: ['recommendation', 'response', 'departure', 'exempted', 'decided_on', 'appeal_until'],
  },
  order_issued: {
    kind: 'order.issued',
    fields: ['decision', 'owner', 'response', 'issued_on', 'due_on', 'immediate'],
  },
  rectification_reported: { kind: 'rectification.reported', fields: ['order', 'done_on'] },
  verification_done: {
    kind: 'verification.done',
    fields: ['order', 'verified_on', 'result', 'outcome', 'days_overdue', 'reopened'],
  },
  follow_up_planned: { kind: 'follow_up.planned', fields: ['owner', 'planned_on', 'due_on'] },
  follow_up_checked: {
    kind: 'follow_up.checked',
    fields: ['follow_up', 'checked_on', 'result', 'continue_until'],
  },
  appeal_lodged: { kind: 'appeal.lodged', fields: ['decision', 'lodged_on', 'due_on'] },
  appeal_decided: {
    kind: 'appeal.decided',
    fields: ['appeal', 'decision', 'result', 'response', 'decided_on'],
  },
  correction: {
    kind: 'correction.made',
    fields: ['decision', 'ground', 'effect', 'response', 'corrected_on'],
  },
  case_closed: { kind: 'case.closed', fields: ['closed_on'] },
  proposal_followed: {
    kind: 'proposal.followed',
    fields: ['proposal', 'what', 'on', 'state', 'reply_due_on'],
  },
};

/** Ids are short and say nothing by themselves; whatever else a text may be, it is not told. */
const isTold = (value: unknown): value is NoticeData[string] =>
  value === null ||
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && value.length <= 64);

function pick(body: StoredEntry['entry']['body'], names: readonly string[]): NoticeData {
  const found: [string, NoticeData[string]][] = [];
  for (const name of names) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    if (isTold(value)) found.push([name, value]);
  }
  return Object.fromEntries(found);
}

/** One kind of entry can tell of different things. */
function kindOf({ kind }: Told, { kind: of, body }: StoredEntry['entry']): NoticeKind {
  if (of === 'proposal_followed' && body['what'] === 'issued') return 'proposal.issued';
  return of === 'seconding' && body['act'] === 'correction' ? 'correction.seconded' : kind;
}

export interface EntryNotice {
  readonly kind: NoticeKind;
  readonly data: NoticeData;
}

/** What others are told of an entry, or undefined. Commitments are objects, and so never among it. */
export function noticeOfEntry({ seq, entry }: StoredEntry): EntryNotice | undefined {
  const known = Object.hasOwn(told, entry.kind) ? told[entry.kind as EntryKind] : undefined;
  // A rulebook is nobody's deadline: what is proposed of one is told to nobody.
  if (!known || entry.body['act'] === 'withdrawal') return undefined;
  const data = {
    entry: seq,
    case: entry.case,
    ...pick(entry.body, ['subject', 'ref']),
    ...pick(entry.body, known.fields),
  };
  return { kind: kindOf(known, entry), data };
}
