/** Characters to put in, leave out, change, or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let above: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (above[j - 2] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [above, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** The name among `known` nearest to `name` by edit distance, if near enough to be a slip of the pen. */
export function nearName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined;
  let best: { name: string; at: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > 3) continue;
    const at = distance(name.toLowerCase(), candidate.toLowerCase());
    if (at <= Math.max(1, Math.floor(name.length / 3)) && (!best || at < best.at))
      best = { name: candidate, at };
  }
  return best?.name;
}
