import type { FactValue } from '../../domain/fact.js';
import { dayFromNumber, dayNumber } from '../../domain/dates.js';
import type { FactDeclaration } from '../../rulebook/model.js';

/** A value of an ordered type as a number: dates become numbers of days. */
export const toKey = (value: FactValue): number =>
  typeof value === 'number' ? value : dayNumber(String(value));

export const fromKey = (fact: FactDeclaration, key: number): number | string =>
  fact.type === 'date' ? dayFromNumber(key) : key;

/** Whether between two neighbouring values there is none. */
export const isDiscrete = (fact: FactDeclaration): boolean => fact.type !== 'number';

/**
 * The values that a fact can have, as keys; null is unbounded. `min` and `max` bound what may be reported and
 * so do not apply to sourced facts; a count is never below zero.
 */
export function boundsOf(fact: FactDeclaration): { low: number | null; high: number | null } {
  if (fact.type === 'date') return { low: toKey('1000-01-01'), high: toKey('9799-12-31') };
  if (fact.source) return { low: fact.source.kind === 'count' ? 0 : null, high: null };
  return { low: fact.min, high: fact.max };
}

/** Keys from `from` to `to`; null is unbounded, an open end is not in it. */
export interface Interval {
  readonly from: number | null;
  readonly to: number | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

const closed = (from: number | null, to: number | null): Interval => ({
  from,
  to,
  fromOpen: false,
  toOpen: false,
});

/** The parts between the breakpoints and the breakpoints themselves, in order, cut to the bounds, none empty. */
export function elementaryIntervals(fact: FactDeclaration, breakpoints: readonly number[]): Interval[] {
  const { low, high } = boundsOf(fact);
  const discrete = isDiscrete(fact);
  const inside = [...new Set(breakpoints)]
    .filter((key) => (low === null || key >= low) && (high === null || key <= high))
    .sort((a, b) => a - b);
  const intervals: Interval[] = [];
  const addBetween = (from: number | null, to: number | null): void => {
    if (discrete) {
      const first = from === null ? low : from + 1;
      const last = to === null ? high : to - 1;
      if (first === null || last === null || first <= last) intervals.push(closed(first, last));
      return;
    }
    const first = from ?? low;
    const last = to ?? high;
    const fromOpen = from !== null;
    const toOpen = to !== null;
    if (first !== null && last !== null && (first > last || (first === last && (fromOpen || toOpen)))) return;
    intervals.push({ from: first, to: last, fromOpen, toOpen });
  };
  let before: number | null = null;
  for (const key of inside) {
    addBetween(before, key);
    intervals.push(closed(key, key));
    before = key;
  }
  addBetween(before, null);
  return intervals;
}

export const join = (left: Interval, right: Interval): Interval => ({
  from: left.from,
  fromOpen: left.fromOpen,
  to: right.to,
  toOpen: right.toOpen,
});

export function contains(interval: Interval, key: number): boolean {
  const { from, to, fromOpen, toOpen } = interval;
  if (from !== null && (fromOpen ? key <= from : key < from)) return false;
  return to === null || (toOpen ? key < to : key <= to);
}

/** The key of the interval nearest to `near`; between open ends, one that is clearly inside. */
export function nearestKey(interval: Interval, near: number): number {
  if (contains(interval, near)) return near;
  const { from, to, fromOpen, toOpen } = interval;
  const inside = (bound: number, other: number | null, direction: 1 | -1): number =>
    other === null ? bound + direction : (bound + other) / 2;
  if (from !== null && near <= from) return fromOpen ? inside(from, to, 1) : from;
  if (to !== null) return toOpen ? inside(to, from, -1) : to;
  return near;
}
