import type { EntryKind } from '../../domain/entry.js';
import { entriesOfKindBetween } from '../entries-of-kind.js';
import { checkBodySchema } from '../followup/follow-up-body.js';
import { listAll } from '../list-all.js';
import { verificationBodySchema } from '../order-body.js';
import type { StoredEntry } from '../ports.js';
import type { Findings } from './findings.js';
import type { DayView } from './day-view.js';
import type { CheckedItem } from './digest-structure.js';
import { workOf } from './placed.js';

const entriesOfDay = ({ trail, span }: DayView, kind: EntryKind): Promise<readonly StoredEntry[]> =>
  entriesOfKindBetween(trail, kind, span);

/** A check of an order or a follow-up: whether it found a correction, that one held, or that it did not. */
interface Checked extends Pick<CheckedItem, 'what' | 'of' | 'entry'> {
  readonly caseId: string;
  readonly subject: string;
  readonly isCorrected: boolean;
  readonly isHeld: boolean;
  readonly isReopened: boolean;
}

function verified({ seq, entry }: StoredEntry): Checked[] {
  const body = verificationBodySchema.safeParse(entry.body).data;
  if (!body || entry.case === null) return [];
  const { subject, order: of, result, reopened: isReopened } = body;
  const isCorrected = result === 'corrected';
  const found = { isCorrected, isHeld: false, isReopened };
  return [{ what: 'order', of, entry: seq, caseId: entry.case, subject, ...found }];
}

function looked({ seq, entry }: StoredEntry): Checked[] {
  const body = checkBodySchema.safeParse(entry.body).data;
  if (!body || entry.case === null) return [];
  const { subject, follow_up: of, result } = body;
  const found = { isCorrected: false, isHeld: result === 'held', isReopened: result === 'not_held' };
  return [{ what: 'follow_up', of, entry: seq, caseId: entry.case, subject, ...found }];
}

/** What was done on the day. */
export async function eventsOf(
  view: DayView,
): Promise<Pick<Findings, 'corrected' | 'held' | 'reopened' | 'decided' | 'closed' | 'commendations'>> {
  const { projections, span, place } = view;
  const checks = [
    ...(await entriesOfDay(view, 'verification_done')).flatMap(verified),
    ...(await entriesOfDay(view, 'follow_up_checked')).flatMap(looked),
  ];
  const decisions = await listAll(projections, 'decision_made', [
    { column: 'decision_seq', is: '>=', value: span.from },
    { column: 'decision_seq', is: '<', value: span.to },
  ]);
  const commended = await listAll(projections, 'commendation', [
    { column: 'commendation_seq', is: '>=', value: span.from },
    { column: 'commendation_seq', is: '<', value: span.to },
  ]);
  const closings = (await entriesOfDay(view, 'case_closed')).flatMap(({ seq, entry }) =>
    entry.case === null ? [] : [{ seq, caseId: entry.case }],
  );
  const { work, ofCase } = await workOf(projections, [
    ...[...checks, ...closings].map(({ caseId }) => caseId),
    ...decisions.map((row) => row.case_id),
  ]);
  const checked = (found: readonly Checked[]): CheckedItem[] =>
    found.flatMap(({ what, of, entry, caseId, subject }) => {
      const row = work(caseId, subject);
      return row ? [{ ...place(row, entry), what, of }] : [];
    });
  return {
    corrected: checked(checks.filter(({ isCorrected }) => isCorrected)),
    held: checked(checks.filter(({ isHeld }) => isHeld)),
    reopened: checked(checks.filter(({ isReopened }) => isReopened)),
    decided: decisions.flatMap(({ case_id, subject, decision_seq, response, departure }) => {
      const row = work(case_id, subject);
      return row ? [{ ...place(row, decision_seq), response, departure }] : [];
    }),
    closed: closings.flatMap(({ seq, caseId }) => ofCase(caseId).map((row) => place(row, seq))),
    commendations: commended.map(({ commendation_seq: entry, ref, case_id }) => ({
      entry,
      ref,
      case: case_id,
    })),
  };
}
