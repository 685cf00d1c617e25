import type { Facts } from '../../domain/fact.js';
import type { Program, Row } from '../../engine/compiled/program.js';
import { completionsOf } from '../../engine/completions.js';
import { slotsOf } from '../../engine/search-space.js';
import { type Base, type Search, tried, type Witness } from './witness.js';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The rows of a case with one fact at another value, for each value that some condition tells apart. */
export function* neighbours(
  program: Program,
  { facts }: Base,
): Generator<{ readonly slots: readonly Row[]; readonly changes: Facts }> {
  const slots = slotsOf(program, facts);
  yield { slots, changes: {} };
  for (const column of program.read)
    for (const row of completionsOf(slots, column) ?? []) {
      if (same(row.value, facts[column.name] ?? null)) continue;
      const next = [...slots];
      next[column.index] = row;
      yield { slots: next, changes: { [column.name]: row.value } };
    }
}

/** What of these facts is other than in a case. */
const changesTo = (facts: Facts, { facts: from }: Base): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact, value]) => !same(value, from[fact] ?? null)));

/** A case with these facts that is as like as can be to one that there is. */
export function nearest(search: Search, facts: Facts): Witness | null {
  const ranked = search.bases
    .map((base) => ({ base, changes: changesTo(facts, base) }))
    .map((one) => ({ ...one, count: Object.keys(one.changes).length }))
    .sort((a, b) => a.count - b.count);
  for (const { base, changes } of ranked) {
    const witness = tried(search, base, changes);
    if (witness) return witness;
  }
  return null;
}
