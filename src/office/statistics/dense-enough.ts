import {
  type CrossTable,
  expectedOf,
  informative,
  joinResponses,
  totalOf,
  withoutValue,
} from './cross-table.js';
import type { Table } from './general-association.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * Too few expected for chi-square to hold: any below 1, or more than a fifth below 5 (W. Cochran, Biometrics 10, 1954).
 */
function isSparse(expected: Table): boolean {
  const counts = expected.flat();
  const few = counts.filter((count) => count < 5).length;
  return counts.some((count) => count < 1) || few * 5 > counts.length;
}

/** The places of the smallest number and of the next one, the first of equal ones. */
function smallest(numbers: readonly number[]): readonly [number, number] {
  const order = [...numbers.keys()].sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  return [order[0] ?? 0, order[1] ?? 0];
}

/**
 * The table with so much joined or left out that the test holds: first the rarest responses are joined, then the
 * smallest groups left out. It looks at totals alone, never at which value had which response, so that the choice does
 * not favour a finding. Null where nothing that can be tested is left.
 */
export function denseEnough(from: CrossTable): CrossTable | null {
  let table = from;
  for (;;) {
    const strata = informative(table);
    if (strata.length === 0 || table.values.length < 2 || table.responses.length < 2) return null;
    if (!isSparse(expectedOf(strata, table))) return table;
    const total = totalOf(strata, table);
    if (table.responses.length > 2) {
      const [rarest, next] = smallest(
        table.responses.map((_, column) => sum(total.map((row) => row[column] ?? 0))),
      );
      table = joinResponses(table, Math.min(rarest, next), Math.max(rarest, next));
    } else table = withoutValue(table, smallest(total.map(sum))[0]);
  }
}
