import type { FactValue } from '../../domain/fact.js';
import { boundsOf, fromKey, isDiscrete, toKey } from '../../engine/compiled/ordered-cells.js';
import type { FactDeclaration } from '../../rulebook/model.js';

/** A stretch of values next to a threshold, as keys: numbers, days since 1970, places on a scale. */
export interface Side {
  readonly from: number;
  readonly to: number;
  /** Which ends are not in it. */
  readonly open: 'from' | 'to' | null;
}

export const keyOf = (fact: FactDeclaration, value: FactValue): number =>
  fact.type === 'scale' ? fact.values.indexOf(String(value)) : toKey(value);

const shownValue = (fact: FactDeclaration, key: number): string =>
  fact.type === 'scale' ? (fact.values[key] ?? '') : String(fromKey(fact, key));

/** One unit in the last decimal place in which a number is written: 0.1 for 7.5, 1 for 3. */
export function lastPlace(value: number): number {
  const [, decimals = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return 10 ** (Number(exponent) - decimals.length);
}

/** A sum in the decimals of its parts, without what binary fractions add to it. */
export const plus = (value: number, step: number): number => Number((value + step).toPrecision(15));

const bounds = (fact: FactDeclaration): { low: number | null; high: number | null } =>
  fact.type === 'scale' ? { low: 0, high: fact.values.length - 1 } : boundsOf(fact);

/**
 * What lies just before a value, at it, and just after it; null for what the fact cannot be. Of numbers that are not
 * whole no value is the nearest: what is less than one unit of the last written decimal place away, or that far, counts.
 */
export function neighbourKeys(
  fact: FactDeclaration,
  value: FactValue,
): { readonly before: Side | null; readonly at: Side | null; readonly after: Side | null } {
  const key = keyOf(fact, value);
  const { low, high } = bounds(fact);
  const point = (at: number): Side => ({ from: at, to: at, open: null });
  const canBe = (at: number): boolean => (low === null || at >= low) && (high === null || at <= high);
  const only = (side: Side, at: number): Side | null => (canBe(at) ? side : null);
  const at = only(point(key), key);
  if (isDiscrete(fact))
    return { before: only(point(key - 1), key - 1), at, after: only(point(key + 1), key + 1) };
  const step = lastPlace(key);
  const [less, more] = [plus(key, -step), plus(key, step)];
  const isLowest = low !== null && key <= low;
  const isHighest = high !== null && key >= high;
  return {
    before: isLowest ? null : { from: low === null ? less : Math.max(low, less), to: key, open: 'to' },
    at,
    after: isHighest ? null : { from: key, to: high === null ? more : Math.min(high, more), open: 'from' },
  };
}

export const holdsKey = ({ from, to, open }: Side, key: number): boolean =>
  (open === 'from' ? key > from : key >= from) && (open === 'to' ? key < to : key <= to);

/** A single value, or a stretch with a round bracket at the end that is not in it. */
export function sideText(fact: FactDeclaration, { from, to, open }: Side): string {
  if (from === to) return shownValue(fact, from);
  const ends = `${shownValue(fact, from)}, ${shownValue(fact, to)}`;
  return open === 'from' ? `(${ends}]` : `[${ends})`;
}
