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

/**
 * Keys that stand for every way in which a value can lie between the breakpoints, with room for `open - 1`
 * further values on either side of it in the same gap.
 */
function standInKeys(column: Column, breakpoints: readonly number[], open: number): number[] {
  const { fact } = column;
  const { low, high } = boundsOf(fact);
  const sorted = [...new Set(breakpoints)].sort((a, b) => a - b);
  const keys: number[] = [...sorted];
  const edges: (number | null)[] = [null, ...sorted, null];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const from = edges[i] ?? null;
    const to = edges[i + 1] ?? null;
    for (let step = 1; step <= open; step += 1) {
      if (from === null && to === null) keys.push(Math.max(low ?? 0, Math.min(high ?? 0, 0)) + step - 1);
      else if (from === null) keys.push((to as number) - step);
      else if (to === null) keys.push(from + step);
      else keys.push(isDiscrete(fact) ? Math.min(from + step, to) : from + ((to - from) * step) / (open + 1));
    }
  }
  return [...new Set(keys)]
    .filter((key) => (low === null || key >= low) && (high === null || key <= high))
    .sort((a, b) => a - b);
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

/** The breakpoints of a compared fact as things stand: literals, known values, and the others' bounds. */
function breakpointsOf(column: Column, known: readonly FactValue[]): number[] {
  const { low, high } = boundsOf(column.fact);
  const edges = column.edges.filter((edge) => edge !== low && edge !== high);
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
