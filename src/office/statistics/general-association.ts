import { quadraticForm } from './quadratic-form.js';

/** Counts of one stratum: by value of the attribute, then by response. */
export type Table = readonly (readonly number[])[];

export interface Association {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const columnSums = (table: Table): readonly number[] =>
  (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));

/** What each count would be if the attribute did not matter, given how many have each value and each response. */
export function expectedIn(table: Table): Table {
  const columns = columnSums(table);
  const all = sum(columns);
  return table.map((row) => columns.map((column) => (all === 0 ? 0 : (sum(row) * column) / all)));
}

/**
 * The Cochran-Mantel-Haenszel statistic of general association between rows and columns over strata: chi-square where
 * rows and columns are independent in every stratum (Landis, Heyman and Koch, International Statistical Review 46,
 * 1978; A. Agresti, Categorical Data Analysis, 2nd ed., section 7.5.3). Within a stratum the totals of rows and columns
 * are taken as given, so that strata may be small. Without a continuity correction.
 * @param strata tables of one shape
 */
export function generalAssociation(strata: readonly Table[]): Association {
  const rows = Math.max(0, (strata[0]?.length ?? 0) - 1);
  const columns = Math.max(0, (strata[0]?.[0]?.length ?? 0) - 1);
  const deviation = new Array<number>(rows * columns).fill(0);
  const covariance = deviation.map(() => new Float64Array(rows * columns));
  for (const table of strata) {
    const rowSums = table.map(sum);
    const sums = columnSums(table);
    const all = sum(rowSums);
    if (all < 2) continue;
    const expected = expectedIn(table);
    const scale = 1 / (all * all * (all - 1));
    const spread = (sizes: readonly number[], a: number, b: number): number =>
      (a === b ? all * (sizes[a] ?? 0) : 0) - (sizes[a] ?? 0) * (sizes[b] ?? 0);
    const betweenColumns = sums.map((_, j) => sums.map((__, l) => spread(sums, j, l)));
    for (let i = 0; i < rows; i += 1) {
      if (rowSums[i] === 0) continue;
      for (let j = 0; j < columns; j += 1) {
        const at = i * columns + j;
        deviation[at] = (deviation[at] ?? 0) + (table[i]?.[j] ?? 0) - (expected[i]?.[j] ?? 0);
        const into = covariance[at] as Float64Array;
        const own = betweenColumns[j] as readonly number[];
        for (let k = 0; k < rows; k += 1) {
          const between = spread(rowSums, i, k) * scale;
          if (between === 0) continue;
          for (let l = 0; l < columns; l += 1)
            into[k * columns + l] = (into[k * columns + l] ?? 0) + between * (own[l] ?? 0);
        }
      }
    }
  }
  const { value, rank } = quadraticForm(deviation, covariance);
  return { statistic: value, degreesOfFreedom: rank };
}
