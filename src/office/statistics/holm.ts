/**
 * p-values adjusted for how many were looked at (S. Holm, Scandinavian Journal of Statistics 6, 1979), in the order in
 * which they were given: the chance that any of them stands out where there is nothing stays below the level.
 */
export function holm(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const adjusted = values.slice();
  let least = 0;
  order.forEach((index, rank) => {
    least = Math.max(least, Math.min(1, (values.length - rank) * (values[index] ?? 0)));
    adjusted[index] = least;
  });
  return adjusted;
}
