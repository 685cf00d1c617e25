import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { base64Of, equalBytes } from '../trail/bytes.js';
import type { Mark } from '../trail/check-mark.js';
import { openCheckpoint } from '../trail/checkpoint.js';
import { type Frontier, rootOf } from '../trail/frontier.js';
import { noteVerifier } from '../trail/note.js';
import type { RegisteredKey } from '../trail/registered-key.js';
import type { Connection } from './backend.js';
import { readHead, type StoredHead } from './head.js';
import { ed25519Verify, sha256 } from './node-primitives.js';
import { type RecomputedTree, recomputeTree } from './recompute-tree.js';
import { checkpointRow } from './trail-reader.js';

const sized = (size: number, root: Uint8Array): string => `${size} ${base64Of(root)}`;

function checkHead(head: StoredHead | null, { frontier }: RecomputedTree): readonly Problem[] {
  const root = rootOf(sha256, frontier);
  const same =
    head !== null &&
    head.size === frontier.size &&
    equalBytes(head.root, root) &&
    head.hashes.length === frontier.hashes.length &&
    head.hashes.every((hash, at) => equalBytes(hash, frontier.hashes[at] ?? new Uint8Array()));
  if (same) return [];
  const expected = head ? sized(head.size, head.root) : 'none';
  return [problem('start_head_differs', { expected, found: sized(frontier.size, root) })];
}

function checkNewest(
  checkpoint: { readonly size: number; readonly root: Uint8Array },
  { frontier, roots }: RecomputedTree,
): readonly Problem[] {
  if (checkpoint.size !== frontier.size)
    return [problem('start_checkpoint_ahead', { expected: checkpoint.size, found: frontier.size })];
  const root = roots.get(checkpoint.size);
  if (root && equalBytes(root, checkpoint.root)) return [];
  const found = root ? base64Of(root) : 'none';
  return [problem('start_checkpoint_differs', { expected: base64Of(checkpoint.root), found })];
}

function checkMarkFile(
  { checkpoint }: Mark,
  path: string,
  { frontier, roots }: RecomputedTree,
): readonly Problem[] {
  const { size, root } = checkpoint;
  const where = quoted(path);
  if (size > frontier.size)
    return [problem('start_mark_ahead', { where, expected: size, found: frontier.size })];
  const found = roots.get(size);
  if (found && equalBytes(found, root)) return [];
  const shown = found ? base64Of(found) : 'none';
  return [problem('start_mark_differs', { where, size, expected: base64Of(root), found: shown })];
}

export interface StartCheck {
  readonly key: RegisteredKey;
  /** The mark beside the database, and where. */
  readonly mark: Mark | null;
  readonly markPath: string;
}

/**
 * What must agree before anything is written: entries in sequence, the stored head, the newest checkpoint with its
 * signature, and the mark beside the database. Every difference is named with both values.
 */
export async function checkStart(
  db: Connection,
  { key, mark, markPath }: StartCheck,
): Promise<Result<Frontier>> {
  const newest = await checkpointRow(db);
  if (!newest) return fail([problem('start_checkpoint_ahead', { expected: 1, found: 0 })]);
  const opened = openCheckpoint(newest.note, [noteVerifier(key, ed25519Verify)]);
  if (!opened.ok) return opened;
  const sizes = new Set([opened.value.size, ...(mark ? [mark.checkpoint.size] : [])]);
  const tree = await recomputeTree(db, sizes);
  if (!tree.ok) return tree;
  const problems = [
    ...checkNewest(opened.value, tree.value),
    ...checkHead(await readHead(db), tree.value),
    ...(mark ? checkMarkFile(mark, markPath, tree.value) : []),
  ];
  return problems.length > 0 ? fail(problems) : ok(tree.value.frontier);
}
