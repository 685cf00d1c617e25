import { byCodeUnit } from '../../domain/identifiers.js';
import type { StoredEntry } from '../ports.js';
import type { Carried } from '../projections/register.js';
import { mergedBodySchema, splitBodySchema } from './subject-bodies.js';

/** A ref that others go on for, from an entry on. */
export interface Succession {
  readonly entry: number;
  readonly from: string;
  readonly to: readonly string[];
  /** Merged: what goes on is one, and what is open under the old ref is its. */
  readonly isMerge: boolean;
}

/** What is known of a ref: whose history counts for it beside its own, and what it was merged into. */
export interface Lineage {
  readonly carried: readonly Carried[];
  readonly mergedInto: string | null;
}

/** The succession that an entry records, or undefined if it records none. */
export function successionOf({ seq, entry }: StoredEntry): Succession | undefined {
  if (entry.kind === 'subject_merged') {
    const body = mergedBodySchema.safeParse(entry.body).data;
    return body && { entry: seq, from: body.ref, to: [body.into], isMerge: true };
  }
  if (entry.kind !== 'subject_split') return undefined;
  const body = splitBodySchema.safeParse(entry.body).data;
  return body && { entry: seq, from: body.ref, to: body.into.map(({ ref }) => ref), isMerge: false };
}

/** What a successor carries after a succession: what it carried before, the old ref, and what that carried. */
export function carriedAfter(
  { entry, from }: Succession,
  ofOld: readonly Carried[],
  ofSuccessor: readonly Carried[],
): readonly Carried[] {
  const all = [...ofSuccessor, { ref: from, entry }, ...ofOld];
  const first = new Map<string, Carried>();
  for (const one of all) if (!first.has(one.ref)) first.set(one.ref, one);
  return [...first.values()].sort((a, b) => a.entry - b.entry || byCodeUnit(a.ref, b.ref));
}

/**
 * Lineages as a list of successions, in the order of the trail, has left them. The projector keeps the same rows, by
 * the same function, one entry at a time.
 */
export function lineagesAfter(successions: readonly Succession[]): ReadonlyMap<string, Lineage> {
  const lineages = new Map<string, Lineage>();
  const at = (ref: string): Lineage => lineages.get(ref) ?? { carried: [], mergedInto: null };
  for (const one of successions) {
    const old = at(one.from);
    for (const to of one.to)
      lineages.set(to, { ...at(to), carried: carriedAfter(one, old.carried, at(to).carried) });
    if (one.isMerge) lineages.set(one.from, { ...old, mergedInto: one.to[0] ?? null });
  }
  return lineages;
}

/** The refs whose history counts for a ref: of what goes on in its place after merges, and of all that it carries. */
export function refsOf(ref: string, lineages: ReadonlyMap<string, Lineage>): readonly string[] {
  let at = ref;
  for (let next = lineages.get(at)?.mergedInto; next; next = lineages.get(at)?.mergedInto) at = next;
  return [at, ...(lineages.get(at)?.carried ?? []).map((one) => one.ref)];
}
