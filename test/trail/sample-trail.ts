import type { Entry, JsonObject } from '../../src/domain/entry.js';
import { hexOf } from '../../src/trail/bytes.js';
import { formatCheckpoint } from '../../src/trail/checkpoint.js';
import { encodeEntry } from '../../src/trail/entry-bytes.js';
import { exportLine } from '../../src/trail/export-line.js';
import type { Frontier } from '../../src/trail/frontier.js';
import { appendLeaf, emptyFrontier, rootOf } from '../../src/trail/frontier.js';
import { signNote } from '../../src/trail/note.js';
import { makeOrigin } from '../../src/trail/registered-key.js';
import { leafHash } from '../../src/trail/tree-hash.js';
import type { TestKey } from './crypto.js';
import { sha256, testKey } from './crypto.js';

export const origin = makeOrigin('0123456789abcdef');
export const firstKey = testKey(origin, 1);
export const secondKey = testKey(origin, 2);

export interface Draft {
  readonly kind: string;
  readonly case?: string;
  readonly body?: JsonObject;
}

/** A trail in memory: what a store would hold of it. */
export interface SampleTrail {
  readonly entries: readonly Entry[];
  readonly bytes: readonly Uint8Array[];
  readonly leaves: readonly Uint8Array[];
}

const genesis: Draft = { kind: 'genesis', body: { origin, key: firstKey.vkey, created: 1_700_000_000_000 } };

/** Appends the drafts behind a genesis entry, with `case_seq` and `prev` as the format demands them. */
export function trailOf(drafts: readonly Draft[], first: Draft = genesis): SampleTrail {
  const heads = new Map<string, { readonly seq: number; readonly leaf: string }>();
  const trail: { entries: Entry[]; bytes: Uint8Array[]; leaves: Uint8Array[] } = {
    entries: [],
    bytes: [],
    leaves: [],
  };
  for (const [number, draft] of [first, ...drafts].entries()) {
    const head = draft.case === undefined ? undefined : heads.get(draft.case);
    const entry: Entry = {
      format: 'gradus/entry/1',
      kind: draft.kind,
      time: 1_700_000_000_000 + number,
      actor: { id: 'clerk', authenticated: true },
      case: draft.case ?? null,
      case_seq: draft.case === undefined ? null : (head?.seq ?? 0) + 1,
      prev: head?.leaf ?? null,
      idempotency: number === 0 ? null : { route: 'POST /v1/cases', key: `key-${number}` },
      body: draft.body ?? { note: `entry ${number}`, 序: number },
    };
    const encoded = encodeEntry(entry);
    if (!encoded.ok) throw new Error(JSON.stringify(encoded.error));
    const leaf = leafHash(sha256, encoded.value);
    trail.entries.push(entry);
    trail.bytes.push(encoded.value);
    trail.leaves.push(leaf);
    if (draft.case !== undefined) heads.set(draft.case, { seq: (head?.seq ?? 0) + 1, leaf: hexOf(leaf) });
  }
  return trail;
}

/** Entries of three cases, and some of none. */
export const drafts = (count: number): readonly Draft[] =>
  Array.from({ length: count }, (_, at) =>
    at % 4 === 3 ? { kind: 'access_denied' } : { kind: 'case_submitted', case: `c-${at % 3}` },
  );

export const linesOf = (trail: SampleTrail): readonly Uint8Array[] =>
  trail.bytes.map((bytes, number) => exportLine(number, bytes, leafHash(sha256, bytes)));

export const frontierOf = (leaves: readonly Uint8Array[]): Frontier =>
  leaves.reduce((frontier, leaf) => appendLeaf(sha256, frontier, leaf).frontier, emptyFrontier);

/** The checkpoint over the first `size` entries. */
export function checkpointOf(
  trail: SampleTrail,
  size = trail.leaves.length,
  key: TestKey = firstKey,
): string {
  const root = rootOf(sha256, frontierOf(trail.leaves.slice(0, size)));
  return signNote(formatCheckpoint({ origin, size, root }), [key.signer]);
}
