import { byCodeUnit } from '../../domain/identifiers.js';
import type { Findings } from './findings.js';
import type { DigestContent, Task } from './digest-structure.js';
import { byRisk } from './sections.js';

interface Owned {
  readonly owner: string | null;
  readonly entry?: number;
  readonly proposal?: number;
  readonly case?: string;
  readonly subject?: string;
  readonly due_on?: string;
  readonly days_overdue?: number;
}

const tasksOf = (
  what: Task['what'],
  items: readonly Owned[],
): readonly (Task & { readonly owner: string | null })[] =>
  items.map((item) => ({
    what,
    owner: item.owner,
    entry: item.entry ?? item.proposal ?? 0,
    case: item.case ?? null,
    subject: item.subject ?? null,
    due_on: item.due_on ?? null,
    days_overdue: item.days_overdue ?? 0,
  }));

/** What is due and overdue of each person (今日需办按人): by their ids, never by how much it is. */
export function byOwner(found: Findings): DigestContent['by_owner'] {
  const owned = [
    ...tasksOf('decision', found.decisions),
    ...tasksOf('fact', found.facts),
    ...tasksOf('seconding', found.secondings),
    ...tasksOf('order', [...found.orders, ...found.lateOrders]),
    ...tasksOf('follow_up', [...found.followUps, ...found.lateFollowUps]),
    ...tasksOf('appeal', [...found.appeals, ...found.lateAppeals]),
    ...tasksOf('reply', [...found.replies, ...found.lateReplies]),
  ];
  const owners = new Map<string, Task[]>();
  for (const { owner, ...task } of owned)
    if (owner !== null) owners.set(owner, [...(owners.get(owner) ?? []), task]);
  return [...owners]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([owner, tasks]) => ({ owner, count: tasks.length, items: tasks.sort(byRisk) }));
}
