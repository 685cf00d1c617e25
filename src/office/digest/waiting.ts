import { isUndecided } from '../case-status.js';
import { listAll } from '../list-all.js';
import type { ProjectionColumn } from '../projections.js';
import type { DayView } from './day-view.js';
import type { Findings } from './findings.js';
import type { AskedItem, SecondingItem, WaitingItem } from './digest-structure.js';
import { rowsByCase, workOf } from './placed.js';

/** Cases with a subject that is still to be decided on stand so, and no others. */
const waitingStatuses = [
  'submitted',
  'evaluation_failed',
  'awaiting_facts',
  'awaiting_decision',
  'awaiting_second',
];

const subjectColumns = [
  'case_id',
  'subject',
  'recommendation_seq',
  'decided_recommendation_seq',
] as const satisfies readonly ProjectionColumn<'case_subject'>[];

/** Subjects that wait: for a decision, for answers first, for a second person, or for an evaluation that did not fail. */
export async function waitingOf({
  projections,
  place,
}: DayView): Promise<Pick<Findings, 'decisions' | 'facts' | 'secondings' | 'evaluations'>> {
  const isWaiting = { column: 'status', in: waitingStatuses } as const;
  const files = await projections.columns('case_file', ['case_id', 'status'], [isWaiting]);
  const cases = files.map((file) => file.case_id);
  const failed = new Set(
    files.filter(({ status }) => status === 'evaluation_failed').map((file) => file.case_id),
  );
  const assigned = await rowsByCase(cases, (ids) =>
    listAll(projections, 'assignment', [{ column: 'case_id', in: ids }]),
  );
  const { work } = await workOf(projections, cases);
  const proposed = await rowsByCase(cases, (ids) =>
    listAll(projections, 'awaited_second', [{ column: 'case_id', in: ids }]).then((rows) =>
      rows.flatMap((row) => (row.case_id === null ? [] : [{ ...row, case_id: row.case_id }])),
    ),
  );
  const decisions: WaitingItem[] = [];
  const facts: AskedItem[] = [];
  const secondings: SecondingItem[] = [];
  const evaluations: WaitingItem[] = [];
  const subjects = await rowsByCase(cases, (ids) =>
    projections.columns('case_subject', subjectColumns, [{ column: 'case_id', in: ids }]),
  );
  for (const subject of [...subjects.values()].flat()) {
    const row = work(subject.case_id, subject.subject);
    if (!row) continue;
    const proposals = proposed.get(row.case_id)?.filter((one) => one.subject === row.subject) ?? [];
    const itemAt = (entry: number) => ({
      ...place(row, entry),
      found_on: row.found_on,
      owner: assigned.get(row.case_id)?.[0]?.lead ?? null,
    });
    for (const { act, proposal_seq: entry, proposed_on } of proposals)
      if (act === 'correction') secondings.push({ ...itemAt(entry), proposed_on });
    if (!isUndecided(subject)) continue;
    const waiting = proposals.find(({ act }) => act === 'decision');
    const item = itemAt(waiting?.proposal_seq ?? row.recommendation_seq ?? row.submitted_seq);
    if (row.recommendation_seq === null || failed.has(row.case_id)) evaluations.push(item);
    else if (waiting) secondings.push({ ...item, proposed_on: waiting.proposed_on });
    else if (row.asks > 0) facts.push({ ...item, asks: row.asks });
    else decisions.push(item);
  }
  return { decisions, facts, secondings, evaluations };
}
