/** Below this share of its first size a pivot is rounding, and its variable follows from those before it. */
const negligible = 1e-9;

/** Takes `factor` times one row from another, in the first `count` of the columns. */
function subtract(
  from: Float64Array,
  row: Float64Array,
  factor: number,
  columns: Int32Array,
  count: number,
): void {
  for (let place = 0; place < count; place += 1) {
    const column = columns[place] as number;
    from[column] = (from[column] as number) - factor * (row[column] as number);
  }
}

/**
 * `deviation` times the inverse of its covariance times `deviation`, and the rank of the covariance, by Gaussian
 * elimination with the greatest pivot first. What depends on the other variables is passed over, as a generalised
 * inverse does, so that a response that was possible in a part of the strata alone does no harm.
 * @param covariance symmetric, positive semidefinite; not changed
 */
export function quadraticForm(
  deviation: readonly number[],
  covariance: readonly ArrayLike<number>[],
): { readonly value: number; readonly rank: number } {
  const matrix = covariance.map((row) => Float64Array.from(row));
  const vector = Float64Array.from(deviation);
  const first = matrix.map((row, index) => row[index] ?? 0);
  // Places of those not yet passed, ascending. No set: it is gone through as often as the matrix has numbers.
  const left = Int32Array.from(vector.keys());
  let count = left.length;
  let value = 0;
  let rank = 0;
  for (;;) {
    let [at, greatest] = [-1, negligible];
    for (let place = 0; place < count; place += 1) {
      const index = left[place] as number;
      const share = (matrix[index]?.[index] ?? 0) / (first[index] || 1);
      if (share > greatest) [at, greatest] = [place, share];
    }
    const pivot = left[at];
    if (pivot === undefined) return { value, rank };
    left.copyWithin(at, at + 1, count);
    count -= 1;
    const row = matrix[pivot] as Float64Array;
    const size = row[pivot] as number;
    const deviated = vector[pivot] as number;
    value += deviated ** 2 / size;
    rank += 1;
    for (let place = 0; place < count; place += 1) {
      const index = left[place] as number;
      const other = matrix[index] as Float64Array;
      const factor = (other[pivot] as number) / size;
      if (factor === 0) continue;
      subtract(other, row, factor, left, count);
      vector[index] = (vector[index] as number) - factor * deviated;
    }
  }
}
