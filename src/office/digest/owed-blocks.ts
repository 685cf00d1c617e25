import { caseList, type Block, type Line } from './blocks.js';
import { place, type Told, table } from './digest-tables.js';

/** What was due before the day. */
export function overdueBlocks(told: Told): readonly Block[] {
  const { content, wording } = told;
  const { columns, tasks } = wording;
  const lates = [
    [tasks.order, content.overdue.orders.items],
    [tasks.follow_up, content.overdue.follow_ups.items],
    [tasks.appeal, content.overdue.appeals.items],
  ] as const;
  const rows = lates.flatMap(([what, items]) =>
    items.map((item): readonly Line[] => [
      what,
      ...place(told, item),
      item.due_on,
      String(item.days_overdue),
      item.owner ?? '',
    ]),
  );
  const replies = content.overdue.replies.items.map((item): readonly Line[] => [
    wording.numbered(tasks.reply, item.proposal),
    '',
    caseList(item.cases),
    '',
    item.due_on,
    String(item.days_overdue),
    item.owner,
  ]);
  const head = [
    columns.what,
    columns.unit,
    columns.case,
    columns.subject,
    columns.dueOn,
    columns.daysOverdue,
    columns.owner,
  ];
  return table(told, wording.heads.overdue, head, [...rows, ...replies], [5]);
}

/** What is due on the day, reports to verify and corrections to tell. */
export function dueBlocks(told: Told): readonly Block[] {
  const { content, wording } = told;
  const { columns, tasks, sections } = wording;
  const dated = [
    [tasks.order, content.due.orders.items],
    [sections.verifications, content.due.verifications.items],
    [tasks.follow_up, content.due.follow_ups.items],
    [tasks.appeal, content.due.appeals.items],
  ] as const;
  const rows = dated.flatMap(([what, items]) =>
    items.map((item): readonly Line[] => [what, ...place(told, item), item.due_on, item.owner ?? '']),
  );
  const replies = content.due.replies.items.map((item): readonly Line[] => [
    wording.numbered(tasks.reply, item.proposal),
    '',
    caseList(item.cases),
    '',
    item.due_on,
    item.owner,
  ]);
  const untold = content.due.corrections.items.map((item): readonly Line[] => [
    sections.corrections,
    ...place(told, item),
    '',
    '',
  ]);
  const head = [columns.what, columns.unit, columns.case, columns.subject, columns.dueOn, columns.owner];
  return table(told, wording.heads.due, head, [...rows, ...replies, ...untold]);
}

/** What waits for a decision, an answer or a second person. */
export function waitingBlocks(told: Told): readonly Block[] {
  const { content, wording } = told;
  const { columns, tasks, sections } = wording;
  const kinds = [
    [tasks.decision, content.due.decisions.items],
    [tasks.fact, content.due.facts.items],
    [sections.secondings, content.due.secondings.items],
    [sections.evaluations, content.due.evaluations.items],
  ] as const;
  const rows = kinds.flatMap(([what, items]) =>
    items.map((item): readonly Line[] => [
      what,
      ...place(told, item),
      item.found_on,
      'asks' in item ? String(item.asks) : '',
      item.owner ?? '',
    ]),
  );
  const head = [
    columns.what,
    columns.unit,
    columns.case,
    columns.subject,
    columns.foundOn,
    columns.asks,
    columns.owner,
  ];
  return table(told, wording.heads.waiting, head, rows, [5]);
}

/** What each person has to see to. */
export function ownerBlocks(told: Told): readonly Block[] {
  const { content, wording } = told;
  const { columns, tasks, heads } = wording;
  const rows = content.by_owner.flatMap(({ owner, items }) =>
    items.map((item): readonly Line[] => [
      owner,
      wording.numbered(tasks[item.what], item.entry),
      item.case === null ? '' : { case: item.case },
      item.due_on ?? '',
      item.days_overdue > 0 ? String(item.days_overdue) : '',
    ]),
  );
  const head = [columns.owner, columns.what, columns.case, columns.dueOn, columns.daysOverdue];
  return table(told, heads.owners, head, rows, [4]);
}
