import type { Column, Row } from '../../engine/compiled/program.js';
import { completionsOf } from '../../engine/completions.js';

/** Days on which the same rules hold; `until` is not among them, null is no end. */
export interface Days {
  readonly from: string;
  readonly until: string | null;
}

/** Days that stand on every case. */
const alwaysKnown: ReadonlySet<string> = new Set(['decided_on', 'found_on']);

const isAmong = (day: string, { from, until }: Days): boolean =>
  day >= from && (until === null || day < until);

const isDecision = ({ name }: Column): boolean => name === 'decided_on';

/** The columns of facts that are compared with each other, with room for the days where the decision is one of them. */
export function withDays(columns: readonly Column[], days: Days | null): readonly Column[] {
  if (!days || columns.length === 1 || !columns.some(isDecision)) return columns;
  const { from, until } = days;
  const edges = until === null ? [from] : [from, until];
  return columns.map((column) => ({ ...column, breakpoints: [...column.breakpoints, ...edges] }));
}

/** Of a day that is compared with no other fact, each cell that has one of the days, by the first of those. */
function cut({ rows }: Column, days: Days): readonly Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const { cell } = row;
    if (cell?.kind !== 'interval' || found.has(row.signature)) continue;
    const first = cell.from !== null && cell.from > days.from ? String(cell.from) : days.from;
    if ((cell.to === null || cell.to >= first) && isAmong(first, days))
      found.set(row.signature, { ...row, value: first });
  }
  return [...found.values()];
}

/** One row for each way in which a fact can be known while the facts compared with it are as in `slots`; null for too many. */
export function knownRows(slots: readonly Row[], column: Column, days: Days | null): readonly Row[] | null {
  if (!days || !isDecision(column)) return completionsOf(slots, column);
  if (column.group.length === 0) return cut(column, days);
  return completionsOf(slots, column)?.filter(({ value }) => isAmong(String(value), days)) ?? null;
}

/** As `knownRows`, the unknown fact before them where it may be unknown. */
export function rowsOf(
  slots: readonly Row[],
  column: Column,
  days: Days | null,
  withUnknown: boolean,
): readonly Row[] | null {
  const known = knownRows(slots, column, days);
  return known && withUnknown && !alwaysKnown.has(column.name) ? [column.unknown, ...known] : known;
}
