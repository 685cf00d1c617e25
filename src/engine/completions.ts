import { byCodeUnit } from '../domain/identifiers.js';
import type { FactValue } from '../domain/fact.js';
import type { FactCell } from '../domain/recommendation.js';
import { intervalCell } from './compiled/columns.js';
import {
  boundsOf,
  contains,
  elementaryIntervals,
  fromKey,
  isDiscrete,
  toKey,
} from './compiled/ordered-cells.js';
import type { Column, Program, Row } from './compiled/program.js';

const isOrdered = (column: Column): boolean =>
  column.fact.type === 'integer' || column.fact.type === 'number' || column.fact.type === 'date';

/** The values that the others of the column's group have, and how many of the group are still unknown. */
function neighbours(slots: readonly Row[], column: Column): { known: FactValue[]; open: number } {
  const known: FactValue[] = [];
  let open = 1;
  for (const index of column.group) {
    if (index === column.index) continue;
    const row = slots[index] as Row;
    if (row.value === null) open += 1;
    else known.push(row.value);
  }
  return { known, open };
}

/** Keys strictly between two neighbouring breakpoints; null is no end on that side. */
function keysBetween(from: number | null, to: number | null, count: number, discrete: boolean): number[] {
  const steps = Array.from({ length: count }, (_, index) => index + 1);
  if (from === null && to === null) return steps;
  if (from === null) return steps.map((step) => (to as number) - step);
  if (to === null) return steps.map((step) => from + step);
  if (discrete) return steps.map((step) => from + step).filter((key) => key < to);
  return steps.map((step) => from + ((to - from) * step) / (count + 1));
}

/**
 * Keys that stand for every way in which a value can lie between the breakpoints, with room for `open - 1`
 * further values on either side of it in the same gap. The fact's own bounds end the outer gaps.
 */
function standInKeys(column: Column, breakpoints: readonly number[], open: number): number[] {
  const { fact } = column;
  const { low, high } = boundsOf(fact);
  const discrete = isDiscrete(fact);
  const inside = [...new Set(breakpoints)]
    .filter((key) => (low === null || key >= low) && (high === null || key <= high))
    .sort((a, b) => a - b);
  // Before the first whole value there is room from one less than it, of dense values from the bound itself.
  const first = low === null ? null : discrete ? low - 1 : low;
  const last = high === null ? null : discrete ? high + 1 : high;
  const edges: (number | null)[] = [first, ...inside, last];
  const keys: number[] = [...inside];
  for (let index = 0; index + 1 < edges.length; index += 1)
    keys.push(...keysBetween(edges[index] ?? null, edges[index + 1] ?? null, open, discrete));
  if (low !== null && low === high) keys.push(low);
  return [...new Set(keys)].sort((a, b) => a - b);
}

/**
 * One row for each class of values that the column's fact can take while the facts compared with it are as in
 * `slots`; null when there are too many to list.
 */
export function completionsOf(slots: readonly Row[], column: Column): readonly Row[] | null {
  if (column.group.length === 0 || !isOrdered(column)) return column.distinct;
  const { known, open } = neighbours(slots, column);
  const keys = standInKeys(column, breakpointsOf(column, known), open);
  return keys.map((key) => column.rowOf(fromKey(column.fact, key)));
}

/**
 * The breakpoints of a compared fact as things stand: literals, known values, and the bounds of the whole group, its
 * own too, since the others may be able to be no less or no more. Every date has the same bounds, which no case meets.
 */
function breakpointsOf(column: Column, known: readonly FactValue[]): number[] {
  const edges = column.fact.type === 'date' ? [] : column.edges;
  return [...edges, ...[...column.breakpoints, ...known].map(toKey)];
}

/**
 * The cell that a person is shown for a row. Of a fact compared with others it is the stretch between the values
 * that it is compared with, as they are in `slots`.
 */
export function shownCell(column: Column, slots: readonly Row[], row: Row): FactCell {
  const plain = row.cell ?? { kind: 'values', values: [String(row.value)] };
  if (column.group.length === 0 || !isOrdered(column)) return plain;
  const key = toKey(row.value as FactValue);
  const stretches = elementaryIntervals(column.fact, breakpointsOf(column, neighbours(slots, column).known));
  const found = stretches.find((stretch) => contains(stretch, key));
  return found ? intervalCell(column.fact, found) : plain;
}

/** The unknown fact that most undetermined rules among `rules` read, ties by name; undefined if there is none. */
export function factToSplit(
  program: Program,
  slots: readonly Row[],
  undetermined: Iterable<number>,
): Column | undefined {
  const counts = new Map<number, number>();
  for (const rule of undetermined)
    for (const index of program.reads[rule] as readonly number[])
      if (!(slots[index] as Row).known) counts.set(index, (counts.get(index) ?? 0) + 1);
  let best: { column: Column; count: number } | undefined;
  for (const [index, count] of counts) {
    const column = program.columns[index] as Column;
    const wins =
      !best ||
      count > best.count ||
      (count === best.count && byCodeUnit(column.fact.id, best.column.fact.id) < 0);
    if (wins) best = { column, count };
  }
  return best?.column;
}
