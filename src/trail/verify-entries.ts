import type { Problem } from '../domain/problem.js';
import { problem, quoted } from '../domain/problem.js';
import { base64Of } from './bytes.js';
import type { Mark } from './check-mark.js';
import { checkMark, checkSignature, readMark } from './check-mark.js';
import type { EntrySpan, Finding } from './finding.js';
import { findingAt, locate } from './finding.js';
import { keyAt } from './registered-key.js';
import type { VerifierKey } from './verifier-key.js';
import { decodeVerifierKey } from './verifier-key.js';
import type { VerifyPrimitives, Walk } from './walk.js';
import { walkEntries } from './walk.js';

export interface VerifyOptions {
  /** The signed note that came with the entries. */
  readonly checkpoint?: string;
  /** Signed notes that were kept from earlier, elsewhere. */
  readonly earlier?: readonly string[];
  /** The verifier key that the auditor has from outside: one of those that the trail has had. */
  readonly vkey?: string;
}

export interface Verification {
  /** Nothing but warnings was found. */
  readonly ok: boolean;
  /** How many entries were read; where a line could not be read, those before it. */
  readonly entries: number;
  /** The root of the tree over them, base64 as in checkpoints. */
  readonly root: string;
  readonly origin: string | null;
  /** The key in force at the last entry. */
  readonly vkey: string | null;
  /** Where the first bad entry lies; null when none is bad. */
  readonly firstBad: EntrySpan | null;
  /** The first hundred, in the order of the entries, then keys and checkpoints. */
  readonly problems: readonly Problem[];
  readonly more: number;
}

const mostProblems = 100;

const byEntry = (a: Finding, b: Finding): number => (a.at?.to ?? 0) - (b.at?.to ?? 0);
const bySize = (a: Mark, b: Mark): number => a.checkpoint.size - b.checkpoint.size;

function readMarks(options: VerifyOptions): {
  readonly marks: readonly Mark[];
  readonly findings: readonly Finding[];
} {
  const marks: Mark[] = [];
  const findings: Finding[] = [];
  const read = (note: string, earlier: boolean): void => {
    const mark = readMark(note, earlier);
    if (mark.ok) marks.push(mark.value);
    else findings.push(...mark.error.map((found) => ({ problem: found, at: null })));
  };
  for (const note of options.earlier ?? []) read(note, true);
  if (options.checkpoint === undefined) {
    findings.push({ problem: problem('trail_checkpoint_missing', {}, undefined, 'warning'), at: null });
  } else read(options.checkpoint, false);
  return { marks: marks.sort(bySize), findings };
}

/** The trusted key must be one that the trail has had: then a chain of handovers leads from it or to it. */
function checkTrusted(vkey: string, walk: Walk): readonly Finding[] {
  if (walk.keys.length === 0 || walk.keys.some((key) => key.vkey === vkey)) return [];
  const found = walk.keys.map((key) => quoted(key.vkey)).join(', ');
  return [{ problem: problem('trail_key_not_registered', { expected: quoted(vkey), found }), at: null }];
}

/** Entries that no signature covers, and a checkpoint older than one that was already seen. */
function checkSizes(marks: readonly Mark[], walk: Walk): readonly Finding[] {
  const newest = marks.find((mark) => !mark.earlier)?.checkpoint.size;
  if (newest === undefined) return [];
  const findings: Finding[] = [];
  const seen = Math.max(0, ...marks.filter((mark) => mark.earlier).map((mark) => mark.checkpoint.size));
  if (seen > newest && seen <= walk.entries) {
    findings.push(findingAt(problem('trail_rolled_back', { expected: seen, found: newest }), newest));
  }
  if (walk.entries > newest) {
    const params = { expected: newest, found: walk.entries };
    findings.push(findingAt(problem('trail_extra_entries', params), newest));
  }
  return findings;
}

function checkMarks(
  verify: VerifyPrimitives['verify'],
  marks: readonly Mark[],
  walk: Walk,
  trusted: VerifierKey | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  let good = 0;
  for (const mark of marks) {
    const unsigned = checkSignature(verify, mark, walk, trusted);
    findings.push(...unsigned.map((found) => ({ problem: found, at: null })));
    // What an earlier checkpoint says is evidence only if it was signed.
    if (unsigned.length && mark.earlier) continue;
    const checked = checkMark(mark, walk, good);
    findings.push(...checked.findings);
    if (checked.good && !unsigned.length) good = mark.checkpoint.size;
  }
  return findings;
}

/**
 * Verifies an export in one pass: every line, entry and link, the keys, and what the checkpoints say. `lines` come
 * with their newlines (`readLines`, `exportLine`). Everything that is wrong is a problem in the answer; what reading
 * the lines throws is passed on.
 *
 * Without a checkpoint from outside, a trail that was rewritten and signed anew by whoever has its key verifies: only
 * `earlier` and `vkey` can tell.
 */
export async function verifyEntries(
  primitives: VerifyPrimitives,
  lines: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<Verification> {
  const { marks, findings: unread } = readMarks(options);
  const walk = await walkEntries(primitives, lines, new Set(marks.map((mark) => mark.checkpoint.size)));
  const findings = [...walk.findings];
  let trusted: VerifierKey | undefined;
  if (options.vkey !== undefined) {
    const decoded = decodeVerifierKey(primitives.sha256, options.vkey);
    if (decoded.ok) {
      trusted = decoded.value;
      findings.push(...checkTrusted(options.vkey, walk));
    } else findings.push(...decoded.error.map((found) => ({ problem: found, at: null })));
  }
  findings.sort(byEntry);
  findings.push(
    ...unread,
    ...checkMarks(primitives.verify, marks, walk, trusted),
    ...checkSizes(marks, walk),
  );
  const last = keyAt(walk.keys, walk.entries);
  return {
    ok: findings.every(({ problem: found }) => found.severity === 'warning'),
    entries: walk.entries,
    root: base64Of(walk.root),
    origin: last?.name ?? null,
    vkey: last?.vkey ?? null,
    firstBad: locate(findings),
    problems: findings.slice(0, mostProblems).map(({ problem: found }) => found),
    more: Math.max(0, findings.length - mostProblems),
  };
}
