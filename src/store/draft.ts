import type { EntryRef, StoredEntry } from '../office/ports.js';
import type { Frontier, TreeNode } from '../trail/frontier.js';
import type { IdempotencyRow, PersonalRow } from './tables.js';
import type { Unwritten } from './trail-reader.js';

export interface CaseHead {
  readonly next: number;
  readonly latest: EntryRef | null;
}

/**
 * What works have made and the database has not yet been given: one draft for the work that runs, which a failure
 * throws away, and one for those of the transaction that succeeded.
 */
export interface Draft {
  frontier: Frontier;
  readonly entries: StoredEntry[];
  readonly nodes: TreeNode[];
  readonly heads: Map<string, CaseHead>;
  /** Of the work alone: handed over when it ends, under its savepoint. */
  readonly values: PersonalRow[];
  readonly requests: IdempotencyRow[];
  /** Keys of values and requests, by their id. */
  readonly keys: Map<string, Uint8Array>;
  /** Keys wait to be removed once the transaction is durable. */
  erases: boolean;
}

export const emptyDraft = (frontier: Frontier): Draft => ({
  frontier,
  entries: [],
  nodes: [],
  heads: new Map(),
  values: [],
  requests: [],
  keys: new Map(),
  erases: false,
});

/** Takes over what a work made. */
export function takeOver(group: Draft, work: Draft): void {
  group.frontier = work.frontier;
  group.entries.push(...work.entries);
  group.nodes.push(...work.nodes);
  group.requests.push(...work.requests);
  for (const [caseId, head] of work.heads) group.heads.set(caseId, head);
  for (const [id, secret] of work.keys) group.keys.set(id, secret);
  group.erases ||= work.erases;
}

export const unwrittenOf = (group: Draft, work: Draft): Unwritten => ({
  frontier: work.frontier,
  entries: [...group.entries, ...work.entries],
  nodes: [...group.nodes, ...work.nodes],
});
