import { byCodeUnit } from '../../domain/identifiers.js';
import type { Group, Placed } from './digest-structure.js';

/** What a list is put in order by: what is most overdue, then what is due first, then by ids. Never by how many. */
export interface Ranked {
  readonly case?: string | null;
  readonly subject?: string | null;
  readonly entry?: number;
  readonly proposal?: number;
  readonly due_on?: string | null;
  readonly found_on?: string;
  readonly days_overdue?: number;
}

const last = '9999-12-31';

/** By risk: days overdue, then the earliest day, then ids. */
export const byRisk = (a: Ranked, b: Ranked): number =>
  (b.days_overdue ?? 0) - (a.days_overdue ?? 0) ||
  byCodeUnit(a.due_on ?? a.found_on ?? last, b.due_on ?? b.found_on ?? last) ||
  byCodeUnit(a.case ?? '', b.case ?? '') ||
  byCodeUnit(a.subject ?? '', b.subject ?? '') ||
  (a.entry ?? a.proposal ?? 0) - (b.entry ?? b.proposal ?? 0);

type Of = Pick<Placed, 'case' | 'subject'>;

const byValue = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : byCodeUnit(a, b);

/** Items counted by a value, in the order of the values; those that have none come last. */
export function groupedBy<Item extends Of>(
  items: readonly Item[],
  valueIn: (item: Item) => string | null,
): Group[] {
  const groups = new Map<string | null, Of[]>();
  for (const item of items) {
    const value = valueIn(item);
    const of = groups.get(value) ?? [];
    of.push({ case: item.case, subject: item.subject });
    groups.set(value, of);
  }
  return [...groups]
    .sort(([a], [b]) => byValue(a, b))
    .map(([value, of]) => ({ value, count: of.length, of }));
}

/** Items in order, with how many there are and were the day before. */
export const listed = <Item extends Ranked>(items: readonly Item[], before: readonly unknown[]) => ({
  count: items.length,
  before: before.length,
  items: [...items].sort(byRisk),
});

/** The same, counted by stage, party and unit as well. */
export function section<Item extends Placed & Ranked>(items: readonly Item[], before: readonly unknown[]) {
  const list = listed(items, before);
  return {
    ...list,
    by_stage: groupedBy(list.items, ({ stage }) => stage),
    by_party: groupedBy(list.items, ({ party }) => party),
    by_unit: groupedBy(list.items, ({ unit }) => unit),
  };
}
