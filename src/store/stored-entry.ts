import { problem } from '../domain/problem.js';
import type { StoredEntry } from '../office/ports.js';
import { hexOf } from '../trail/bytes.js';
import { decodeEntry } from '../trail/entry-bytes.js';
import { leafHash } from '../trail/tree-hash.js';
import { sha256 } from './node-primitives.js';
import { parseRow } from './parse-row.js';
import { StoredDataError } from './stored-data-error.js';
import { type EntryRow, entryRowSchema } from './tables.js';

/** The entry of a row. A changed byte is found here, so that it is never served; `verify` says more about it. */
export function storedEntry(row: unknown): StoredEntry {
  const { seq, bytes, leaf } = parseRow('entry', entryRowSchema, row);
  const [expected, found] = [hexOf(leaf), hexOf(leafHash(sha256, bytes))];
  if (found !== expected)
    throw new StoredDataError([problem('trail_leaf_differs', { number: seq, expected, found })]);
  const decoded = decodeEntry(bytes, seq);
  if (!decoded.ok) throw new StoredDataError(decoded.error);
  return { seq, leaf: found, bytes, entry: decoded.value };
}

export const entryRow = ({ seq, leaf, bytes, entry }: StoredEntry): EntryRow => ({
  seq,
  case_id: entry.case,
  case_seq: entry.case_seq,
  kind: entry.kind,
  actor: entry.actor.id,
  bytes,
  leaf: Buffer.from(leaf, 'hex'),
});
