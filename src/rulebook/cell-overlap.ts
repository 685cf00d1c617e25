import { dayNumber } from '../domain/dates.js';
import type { CellTest, CellValue, PositiveTest } from './cell.js';
import type { ValueDomain } from './value-of-fact.js';

/** Numbers from `low` to `high`; an open end is not among them. */
export interface Interval {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

/** The values that a cell lets through: of an ordered type intervals on the number line, of a set the two ways. */
export type CellSpace =
  | { readonly kind: 'everything' }
  | { readonly kind: 'line'; readonly intervals: readonly Interval[]; readonly whole: boolean }
  | { readonly kind: 'any_of' | 'none_of'; readonly elements: readonly CellValue[] };

/** Values on the number line: places in a scale or a list of values, day numbers, numbers. */
function numberOf(value: CellValue, { type, values }: ValueDomain): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return type === 'date' ? dayNumber(value) : values.indexOf(value);
}

/** What may be reported at all: `min` and `max` bound it, unless the fact is sourced. */
export interface BoundedDomain extends ValueDomain {
  readonly isSourced: boolean;
  readonly min: number | null;
  readonly max: number | null;
}

function wholeLine({ type, values, isSourced, min, max }: BoundedDomain): Interval {
  const closed = { lowOpen: false, highOpen: false };
  if (type === 'boolean') return { low: 0, high: 1, ...closed };
  if (type === 'choice' || type === 'scale') return { low: 0, high: values.length - 1, ...closed };
  return {
    low: isSourced ? -Infinity : (min ?? -Infinity),
    high: isSourced ? Infinity : (max ?? Infinity),
    ...closed,
  };
}

const point = (at: number): Interval => ({ low: at, high: at, lowOpen: false, highOpen: false });

function intervalsOf(test: PositiveTest, fact: ValueDomain): readonly Interval[] {
  const on = (value: CellValue) => numberOf(value, fact);
  switch (test.kind) {
    case 'equal':
      return [point(on(test.value))];
    case 'among':
      return test.values.map((value) => point(on(value)));
    case 'range':
      return [{ low: on(test.from), high: on(test.to), lowOpen: false, highOpen: false }];
    case 'compare': {
      const at = on(test.value);
      const open = test.sign === '<' || test.sign === '>';
      return test.sign.startsWith('<')
        ? [{ low: -Infinity, lowOpen: false, high: at, highOpen: open }]
        : [{ low: at, lowOpen: open, high: Infinity, highOpen: false }];
    }
  }
}

/** What of the line lies outside all of `intervals`. */
const outside = (intervals: readonly Interval[]): readonly Interval[] =>
  intervals.reduce<readonly Interval[]>(
    (rest, { low, lowOpen, high, highOpen }) =>
      rest.flatMap((each) => [
        intersection(each, { low: -Infinity, lowOpen: false, high: low, highOpen: !lowOpen }),
        intersection(each, { low: high, lowOpen: !highOpen, high: Infinity, highOpen: false }),
      ]),
    [{ low: -Infinity, lowOpen: false, high: Infinity, highOpen: false }],
  );

export function intersection(a: Interval, b: Interval): Interval {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return {
    low,
    lowOpen: (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen),
    high,
    highOpen: (a.high === high && a.highOpen) || (b.high === high && b.highOpen),
  };
}

export function isEmpty({ low, lowOpen, high, highOpen }: Interval, whole: boolean): boolean {
  if (low > high || (low === high && (lowOpen || highOpen))) return true;
  if (!whole) return false;
  const first = lowOpen ? Math.floor(low) + 1 : Math.ceil(low);
  const last = highOpen ? Math.ceil(high) - 1 : Math.floor(high);
  return first > last;
}

/** The values that `test` lets through, of all that may be reported. */
export function spaceOf(test: CellTest, fact: BoundedDomain): CellSpace {
  if (test.kind === 'dash') return { kind: 'everything' };
  const positive = test.kind === 'not' ? test.of : test;
  if (fact.type === 'set') {
    const elements =
      positive.kind === 'among' ? positive.values : positive.kind === 'equal' ? [positive.value] : [];
    return { kind: test.kind === 'not' ? 'none_of' : 'any_of', elements };
  }
  const written = intervalsOf(positive, fact);
  const line = wholeLine(fact);
  const intervals = (test.kind === 'not' ? outside(written) : written).map((each) =>
    intersection(each, line),
  );
  return { kind: 'line', intervals, whole: fact.type !== 'number' };
}

/**
 * Whether some value passes both cells; exact. Two sets that must each hold one of some elements can always hold
 * both, and the empty set holds none: only what one demands and the other forbids can collide.
 */
export function overlap(a: CellSpace, b: CellSpace): boolean {
  if (a.kind === 'line' && b.kind === 'line') {
    return a.intervals.some((x) => b.intervals.some((y) => !isEmpty(intersection(x, y), a.whole)));
  }
  if (a.kind === 'any_of' && b.kind === 'none_of')
    return a.elements.some((each) => !b.elements.includes(each));
  if (a.kind === 'none_of' && b.kind === 'any_of') return overlap(b, a);
  if (a.kind === 'line') return a.intervals.some((each) => !isEmpty(each, a.whole));
  return b.kind === 'line' ? overlap(b, a) : true;
}
