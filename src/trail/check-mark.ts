import type { Problem } from '../domain/problem.js';
import { problem, quoted } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import { ok } from '../domain/result.js';
import { base64Of, equalBytes } from './bytes.js';
import type { Checkpoint } from './checkpoint.js';
import { parseCheckpoint } from './checkpoint.js';
import type { EntrySpan, Finding } from './finding.js';
import { findingAt } from './finding.js';
import { noteVerifier, openNote, parseNote } from './note.js';
import type { Ed25519Verify } from './primitives.js';
import { keyAt } from './registered-key.js';
import type { VerifierKey } from './verifier-key.js';
import type { Walk } from './walk.js';

/** A checkpoint that the entries are held against: the newest, or one that somebody kept from earlier. */
export interface Mark {
  readonly earlier: boolean;
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

/** Reads a checkpoint without believing it: only its size is used before the signature is checked. */
export function readMark(note: string, earlier: boolean): Result<Mark> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const checkpoint = parseCheckpoint(parsed.value.text);
  return checkpoint.ok ? ok({ earlier, note, checkpoint: checkpoint.value }) : checkpoint;
}

/**
 * Checks origin and signature. A checkpoint beyond the last entry may be signed by a key that the missing entries
 * brought in: there the key that the auditor trusts is taken as well.
 */
export function checkSignature(
  verify: Ed25519Verify,
  mark: Mark,
  walk: Walk,
  trusted: VerifierKey | undefined,
): readonly Problem[] {
  const { origin, size } = mark.checkpoint;
  const registered = keyAt(walk.keys, size);
  const keys: VerifierKey[] = registered ? [registered] : [];
  if (trusted && (!registered || size > walk.entries)) keys.push(trusted);
  const [first] = keys;
  if (!first) return [];
  if (origin !== first.name) {
    return [
      problem('trail_checkpoint_origin_differs', { expected: quoted(first.name), found: quoted(origin) }),
    ];
  }
  const opened = openNote(
    mark.note,
    keys.map((key) => noteVerifier(key, verify)),
  );
  return opened.ok ? [] : opened.error;
}

/** Where the first difference lies, when the root of `size` entries differs and that of the first `good` did not. */
function spanOf(walk: Walk, size: number, good: number, leavesAgree: boolean): EntrySpan {
  const { firstUnlike } = walk;
  if (leavesAgree && firstUnlike !== null) return { from: firstUnlike, to: firstUnlike };
  return { from: good, to: Math.max(good, size - 1) };
}

export interface MarkCheck {
  readonly findings: readonly Finding[];
  /** The entries that the checkpoint covers are those that were signed. */
  readonly good: boolean;
}

/** Holds size and root of a checkpoint against the entries; `good` is the size of the last checkpoint that agreed. */
export function checkMark(mark: Mark, walk: Walk, good: number): MarkCheck {
  const { size, root } = mark.checkpoint;
  if (size > walk.entries) {
    if (walk.brokenOff) return { findings: [], good: false };
    const code = mark.earlier ? 'trail_rolled_back' : 'trail_truncated';
    const missing = problem(code, { expected: size, found: walk.entries });
    return { findings: [findingAt(missing, walk.entries)], good: false };
  }
  const found = walk.roots.get(size);
  if (!found || equalBytes(found.ofBytes, root)) return { findings: [], good: found !== undefined };
  const span = spanOf(walk, size, good, equalBytes(found.ofLeaves, root));
  const params = {
    size,
    expected: base64Of(root),
    found: base64Of(found.ofBytes),
    from: span.from,
    to: span.to,
  };
  const differs = problem(mark.earlier ? 'trail_forked' : 'trail_root_differs', params);
  return { findings: [findingAt(differs, span.from, span.to)], good: false };
}
