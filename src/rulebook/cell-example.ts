import { dayFromNumber } from '../domain/dates.js';
import type { CellValue } from './cell.js';
import { type CellSpace, type Interval, intersection, isEmpty } from './cell-overlap.js';
import type { ValueDomain } from './value-of-fact.js';

/** A number of an interval that is not empty: its end where that is in it, else one clearly inside. */
function inside({ low, lowOpen, high, highOpen }: Interval, whole: boolean): number {
  if (low === -Infinity && high === Infinity) return 0;
  if (low === -Infinity) return highOpen ? (whole ? Math.ceil(high) - 1 : high - 1) : high;
  if (!lowOpen) return low;
  if (whole) return Math.floor(low) + 1;
  return high === Infinity ? low + 1 : (low + high) / 2;
}

const valueAt = (at: number, { type, values }: ValueDomain): CellValue => {
  if (type === 'boolean') return at === 1;
  if (type === 'date') return dayFromNumber(at);
  return type === 'integer' || type === 'number' ? at : (values[at] as CellValue);
};

const elementsOf = (space: CellSpace): readonly CellValue[] =>
  space.kind === 'any_of' ? space.elements : [];
const forbidden = (space: CellSpace): readonly CellValue[] =>
  space.kind === 'none_of' ? space.elements : [];

/**
 * A value that passes two cells which overlap; of a set the elements that it must hold. Undefined where both let
 * anything through.
 */
export function commonValue(
  a: CellSpace,
  b: CellSpace,
  fact: ValueDomain,
): CellValue | readonly CellValue[] | undefined {
  if (a.kind === 'line' || b.kind === 'line') {
    const line = a.kind === 'line' ? a : b;
    const other = a.kind === 'line' ? b : a;
    if (line.kind !== 'line') return undefined;
    const ways =
      other.kind === 'line'
        ? line.intervals.flatMap((x) => other.intervals.map((y) => intersection(x, y)))
        : line.intervals;
    const way = ways.find((each) => !isEmpty(each, line.whole));
    return way && valueAt(inside(way, line.whole), fact);
  }
  const not = [...forbidden(a), ...forbidden(b)];
  const held = [a, b].flatMap((space) =>
    elementsOf(space)
      .filter((each) => !not.includes(each))
      .slice(0, 1),
  );
  return held.length > 0 ? [...new Set(held)] : undefined;
}
