import { byCodeUnit } from '../../domain/identifiers.js';
import type { FactValue } from '../../domain/fact.js';
import type { Figure, Show } from './figure.js';
import { grouped, groupsOf } from './grouped.js';
import type { Decided } from './read-counted.js';

/** One side of a pair. */
export interface Side {
  readonly case: string;
  readonly subject: string;
  readonly decision: number;
  readonly response: string | null;
  readonly exempted: boolean;
}

export const differenceKinds = [
  'fact',
  'decider',
  'unit',
  'kind',
  'found_by',
  'campaign',
  'decided_on',
  'departure',
] as const;

/** Something recorded in which the two differ and by which no rule could tell them apart. */
export interface Difference {
  /** A fact, or one of what is recorded beside the facts. */
  readonly what: (typeof differenceKinds)[number];
  /** Of a fact, which. */
  readonly fact: string | null;
  /** Null: not known. */
  readonly one: FactValue | null;
  readonly other: FactValue | null;
}

export interface UnlikePair {
  readonly rulebook: string;
  readonly recommended: string | null;
  readonly rules: readonly string[];
  readonly one: Side;
  readonly other: Side;
  readonly differs: readonly Difference[];
}

/** Like cases that were decided otherwise. */
export interface Unlike {
  /** Groups of like decisions among which more than one response was decided. */
  readonly groups: number;
  /** Decisions that differ from the most frequent one of their group, among those that have a like one. */
  readonly decisions: Figure;
  /** Each of these with the nearest in time of the most frequent, in the order of cases; the first of them. */
  readonly pairs: readonly UnlikePair[];
  readonly more: number;
}

const mostPairs = 50;

const decidedOf = (row: Decided): string => `${row.response ?? ''}${row.exempted ? ' exempted' : ''}`;

const sideOf = (row: Decided): Side => ({
  case: row.case_id,
  subject: row.subject,
  decision: row.decision_seq,
  response: row.response,
  exempted: row.exempted,
});

/** Facts in which two differ, and what of the rest is not the same, in that order. */
export function differencesIn(
  one: Pick<Decided, 'facts'>,
  other: Pick<Decided, 'facts'>,
  beside: readonly (readonly [Exclude<Difference['what'], 'fact'>, string | null, string | null])[],
): readonly Difference[] {
  const names = [...new Set([...Object.keys(one.facts), ...Object.keys(other.facts)])].sort(byCodeUnit);
  const facts = names.map((fact): Difference => {
    return { what: 'fact', fact, one: one.facts[fact] ?? null, other: other.facts[fact] ?? null };
  });
  return [
    ...facts,
    ...beside.map(([what, a, b]): Difference => ({ what, fact: null, one: a, other: b })),
  ].filter((found) => JSON.stringify(found.one) !== JSON.stringify(found.other));
}

function differences(
  one: Decided,
  other: Decided,
  unitOf: (row: Decided) => string | null,
): readonly Difference[] {
  return differencesIn(one, other, [
    ['decider', one.decider, other.decider],
    ['unit', unitOf(one), unitOf(other)],
    ['kind', one.subject_kind, other.subject_kind],
    ['found_by', one.found_by, other.found_by],
    ['campaign', one.campaign, other.campaign],
    ['decided_on', one.decided_on, other.decided_on],
    ['departure', one.departure, other.departure],
  ]);
}

/** The decision nearest in the order of the trail; of two as near, the earlier. */
function nearest(to: Decided, among: readonly Decided[]): Decided | undefined {
  let [low, high] = [0, among.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((among[middle]?.decision_seq ?? 0) < to.decision_seq) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [among[low - 1], among[low]];
  if (!before || !after) return before ?? after;
  return to.decision_seq - before.decision_seq <= after.decision_seq - to.decision_seq ? before : after;
}

const bySeq = (a: Decided, b: Decided): number => a.decision_seq - b.decision_seq;

/** The decisions of one group by what was decided, the most frequent first; of equally frequent ones by its name. */
function classesOf(group: readonly Decided[]): readonly (readonly Decided[])[] {
  return grouped(group, decidedOf)
    .map(([, rows]) => rows)
    .sort((a, b) => b.length - a.length);
}

/** @param likenessOf equal for decisions that are alike; null for one that is like no other */
export function unlike(
  decided: readonly Decided[],
  likenessOf: (row: Decided) => string | null,
  unitOf: (row: Decided) => string | null,
  show: Show,
): Unlike {
  const known = [...groupsOf(decided, likenessOf)].filter(([key, rows]) => key !== null && rows.length > 1);
  const split = known.map(([, rows]) => classesOf(rows)).filter((classes) => classes.length > 1);
  const found = split.flatMap(([most = [], ...others]) => {
    const sorted = most.toSorted(bySeq);
    return others.flat().map((row) => ({ row, like: nearest(row, sorted) }));
  });
  found.sort((a, b) => byCodeUnit(a.row.case_id, b.row.case_id) || bySeq(a.row, b.row));
  const pairs = found.slice(0, mostPairs).flatMap(({ row, like }): readonly UnlikePair[] => {
    if (!like) return [];
    const { rulebook, recommended, decisive: rules } = row;
    const differs = differences(row, like, unitOf);
    return [{ rulebook, recommended, rules, one: sideOf(row), other: sideOf(like), differs }];
  });
  return {
    groups: split.length,
    decisions: show(
      ['unlike', 'decisions'],
      found.map(({ row }) => row),
      known.flatMap(([, rows]) => rows),
    ),
    pairs,
    more: found.length - pairs.length,
  };
}
