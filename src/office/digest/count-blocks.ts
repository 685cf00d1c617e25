import type { Block } from './blocks.js';
import type { Group } from './digest-structure.js';
import { type Told, table } from './digest-tables.js';

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));

function sectionsOf({ content, wording: { sections } }: Told) {
  const { due, overdue } = content;
  return [
    [sections.new, content.new],
    [sections.decisions, due.decisions],
    [sections.facts, due.facts],
    [sections.secondings, due.secondings],
    [sections.evaluations, due.evaluations],
    [sections.orders, due.orders],
    [sections.verifications, due.verifications],
    [sections.followUps, due.follow_ups],
    [sections.appeals, due.appeals],
    [sections.replies, due.replies],
    [sections.corrections, due.corrections],
    [sections.lateOrders, overdue.orders],
    [sections.lateFollowUps, overdue.follow_ups],
    [sections.lateAppeals, overdue.appeals],
    [sections.lateReplies, overdue.replies],
    [sections.corrected, content.corrected],
    [sections.held, content.held],
    [sections.reopened, content.reopened],
    [sections.decided, content.decided],
    [sections.departures, content.departures],
    [sections.closed, content.closed],
    [sections.commendations, content.commendations],
    [sections.repeats, content.repeats],
    [sections.weakLinks, content.weak_links],
  ] as const;
}

/** How many of everything, beside the day before. */
export function summaryBlocks(told: Told): readonly Block[] {
  const { columns, heads } = told.wording;
  const rows = sectionsOf(told)
    .filter(([, { count, before }]) => count > 0 || before > 0)
    .map(([name, { count, before }]) => [name, String(count), String(before), signed(count - before)]);
  return table(
    told,
    heads.summary,
    [columns.what, columns.today, columns.before, columns.change],
    rows,
    [1, 2, 3],
  );
}

/** Counts of the main sections by one axis, in the order of its values. */
export function axisBlocks(
  told: Told,
  title: string,
  column: string,
  groups: 'by_stage' | 'by_party' | 'by_unit',
  shown: (value: string | null) => string,
): readonly Block[] {
  const { content, wording } = told;
  const { columns, sections } = wording;
  const late = [content.overdue.orders, content.overdue.follow_ups, content.overdue.appeals];
  const owed = [content.due.orders, content.due.follow_ups, content.due.appeals];
  const counts: readonly (readonly Group[])[] = [
    content.new[groups],
    [content.due.decisions, content.due.facts, content.due.secondings].flatMap((section) => section[groups]),
    owed.flatMap((section) => section[groups]),
    late.flatMap((section) => section[groups]),
    content.corrected[groups],
    content.decided[groups],
  ];
  const values = [...new Set(counts.flat().map(({ value }) => value))].sort((a, b) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : 1,
  );
  const rows = values.map((value) => [
    shown(value),
    ...counts.map((found) =>
      String(found.reduce((sum, group) => sum + (group.value === value ? group.count : 0), 0)),
    ),
  ]);
  const head = [
    column,
    sections.new,
    columns.waiting,
    columns.due,
    columns.overdue,
    sections.corrected,
    sections.decided,
  ];
  return table(told, title, head, rows, [1, 2, 3, 4, 5, 6]);
}
