import { caseList, type Block, type Line } from './blocks.js';
import { heading, place, type Told, table } from './digest-tables.js';

/** Lapses alike in several units. */
export function weakLinkBlocks(told: Told): readonly Block[] {
  const { wording, shown, content } = told;
  const { columns } = wording;
  const rows = content.weak_links.items.map((link): readonly Line[] => [
    shown.rule(link.rule),
    Object.entries(link.values)
      .map(
        ([fact, value]) =>
          `${shown.fact(fact)}: ${[value]
            .flat()
            .map((one) => shown.value(fact, String(one)))
            .join(', ')}`,
      )
      .join('; '),
    String(link.count),
    String(link.units.length),
    link.proposals.join(', ') || wording.none,
    caseList(link.cases),
  ]);
  const head = [columns.rule, columns.values, columns.count, columns.units, columns.proposals, columns.cases];
  return table(told, wording.heads.weakLinks, head, rows, [2, 3]);
}

/** Lapses that happened before. */
export function repeatBlocks(told: Told): readonly Block[] {
  const { content, wording, shown } = told;
  const { columns } = wording;
  const rows = content.repeats.items.map((item): readonly Line[] => [
    ...place(told, item),
    shown.fact(item.fact),
    String(item.count),
    caseList(item.cases),
  ]);
  const head = [columns.unit, columns.case, columns.subject, columns.what, columns.earlier, columns.cases];
  return table(told, wording.heads.repeats, head, rows, [4]);
}

/** What came in. */
export function newBlocks(told: Told): readonly Block[] {
  const { content, wording, shown } = told;
  const { columns, heads } = wording;
  if (content.new.count === 0) return [heading(heads.new), { kind: 'paragraph', line: wording.nothingNew }];
  const rows = content.new.items.map((item): readonly Line[] => [
    ...place(told, item),
    shown.stage(item.stage),
    shown.party(item.party),
    item.found_on,
  ]);
  const head = [columns.unit, columns.case, columns.subject, columns.stage, columns.party, columns.foundOn];
  return table(told, heads.new, head, rows);
}

/** What was found corrected, and what did not hold. */
export function checkedBlocks(told: Told): readonly Block[] {
  const { content, wording } = told;
  const { columns, sections, tasks, heads } = wording;
  const kinds = [
    [sections.corrected, content.corrected.items],
    [sections.held, content.held.items],
    [sections.reopened, content.reopened.items],
  ] as const;
  const rows = kinds.flatMap(([what, items]) =>
    items.map((item): readonly Line[] => [
      what,
      ...place(told, item),
      wording.numbered(tasks[item.what], item.of),
      String(item.entry),
    ]),
  );
  const head = [columns.what, columns.unit, columns.case, columns.subject, columns.checked, columns.entry];
  return table(told, heads.checked, head, rows, [5]);
}

/** What was decided. */
export function decidedBlocks(told: Told): readonly Block[] {
  const { content, wording, shown } = told;
  const { columns, departures, heads } = wording;
  const rows = content.decided.items.map((item): readonly Line[] => [
    ...place(told, item),
    shown.response(item.response),
    departures[item.departure],
    String(item.entry),
  ]);
  const head = [
    columns.unit,
    columns.case,
    columns.subject,
    columns.response,
    columns.departure,
    columns.entry,
  ];
  return table(told, heads.decided, head, rows, [5]);
}

/** What was brought to its end. */
export function closedBlocks(told: Told): readonly Block[] {
  const { content, wording } = told;
  const { columns, heads } = wording;
  const rows = content.closed.items.map((item): readonly Line[] => [
    ...place(told, item),
    String(item.entry),
  ]);
  return table(told, heads.closed, [columns.unit, columns.case, columns.subject, columns.entry], rows, [3]);
}

/** Good deeds. */
export function commendedBlocks(told: Told): readonly Block[] {
  const { content, wording, shown } = told;
  const { columns, heads } = wording;
  const rows = content.commendations.items.map(({ ref, case: id, entry }): readonly Line[] => [
    shown.unit(ref),
    id === null ? '' : { case: id },
    String(entry),
  ]);
  return table(told, heads.commended, [columns.who, columns.case, columns.entry], rows, [2]);
}
