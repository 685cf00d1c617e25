import type { FollowUpState } from '../../domain/follow-up.js';
import type { OrderState } from '../../domain/order.js';
import { followUpStatesUnderWay, isUndecided, orderStatesUnderWay } from '../case-status.js';
import { appealBodySchema } from '../appeals/appeal-body.js';
import { listAll } from '../list-all.js';
import type { ReadTx, StoredEntry } from '../ports.js';
import { subjectsOf } from '../project-case.js';
import { readOrderRows } from '../read-order-rows.js';

export const openKinds = [
  'evaluation_failed',
  'undecided',
  'seconding',
  'appeal',
  'order',
  'follow_up',
] as const;

/** Something that stands open in a case, with the entry that it rests on. */
export type OpenItem =
  | { readonly what: 'evaluation_failed'; readonly subject: string | null; readonly entry: number }
  | { readonly what: 'undecided'; readonly subject: string; readonly entry: number | null }
  /** A proposed decision or correction that waits for a second person. */
  | { readonly what: 'seconding'; readonly subject: string; readonly entry: number }
  | { readonly what: 'appeal'; readonly subject: string; readonly entry: number | null }
  | {
      readonly what: 'order';
      readonly subject: string;
      readonly entry: number;
      readonly state: OrderState;
      readonly due_on: string;
      readonly owner: string;
    }
  | {
      readonly what: 'follow_up';
      readonly subject: string;
      readonly entry: number;
      readonly state: FollowUpState;
      readonly due_on: string;
      readonly owner: string;
    };

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Evaluations that failed and were not followed by a recommendation. */
function failures(entries: readonly StoredEntry[]): readonly OpenItem[] {
  const made = entries.findLast(({ entry }) => entry.kind === 'recommendation_made')?.seq ?? -1;
  return entries.flatMap(({ seq, entry }): OpenItem[] =>
    entry.kind === 'evaluation_failed' && seq > made
      ? [{ what: 'evaluation_failed', subject: textOf(entry.body['subject']), entry: seq }]
      : [],
  );
}

const lodgedAgainst = (entries: readonly StoredEntry[], decision: number | null): number | null =>
  entries.findLast(
    ({ entry }) =>
      entry.kind === 'appeal_lodged' && appealBodySchema.safeParse(entry.body).data?.decision === decision,
  )?.seq ?? null;

/** All that stands open in a case; nothing of it may be left when the case is closed. */
export async function openItems(
  { projections }: Pick<ReadTx, 'projections'>,
  caseId: string,
  entries: readonly StoredEntry[],
): Promise<readonly OpenItem[]> {
  const ofCase = { column: 'case_id', is: '=', value: caseId } as const;
  const subjects = await subjectsOf(projections, caseId);
  const proposed = await listAll(projections, 'awaited_second', [ofCase]);
  const orders = await readOrderRows(projections, ofCase, { column: 'state', in: [...orderStatesUnderWay] });
  const followUps = await listAll(projections, 'follow_up', [
    ofCase,
    { column: 'state', in: [...followUpStatesUnderWay] },
  ]);
  return [
    ...failures(entries),
    ...subjects.filter(isUndecided).map((row): OpenItem => {
      const { subject, recommendation_seq: entry } = row;
      const waiting = proposed.find((one) => one.act === 'decision' && one.subject === subject);
      return waiting
        ? { what: 'seconding', subject, entry: waiting.proposal_seq }
        : { what: 'undecided', subject, entry };
    }),
    ...proposed
      .filter(({ act }) => act === 'correction')
      .map(
        ({ subject, proposal_seq: entry }): OpenItem => ({
          what: 'seconding',
          subject: subject ?? '',
          entry,
        }),
      ),
    ...subjects
      .filter(({ finality }) => finality === 'under_appeal')
      .map(({ subject, decision_seq: decision }): OpenItem => {
        return { what: 'appeal', subject, entry: lodgedAgainst(entries, decision) };
      }),
    ...orders.map(
      ({ subject, order_seq: entry, state, due_on, owner }): OpenItem => ({
        what: 'order',
        subject,
        entry,
        state,
        due_on,
        owner,
      }),
    ),
    ...followUps.map(
      ({ subject, follow_up_seq: entry, state, due_on, owner }): OpenItem => ({
        what: 'follow_up',
        subject,
        entry,
        state,
        due_on,
        owner,
      }),
    ),
  ];
}
