import type { EntryKind } from '../domain/entry.js';
import type { StoredEntry, TrailReader } from './ports.js';

const page = 1000;

/** The entries of a kind from one number on up to another, without that one, in order. */
export async function entriesOfKindBetween(
  trail: TrailReader,
  kind: EntryKind,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (let next = from; next < to; ) {
    const found = await trail.entriesOfKind(kind, { from: next, until: to - 1, limit: page });
    entries.push(...found);
    next = found.length < page ? to : (found.at(-1)?.seq ?? to) + 1;
  }
  return entries;
}
