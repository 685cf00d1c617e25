import type { Entry } from '../domain/entry.js';
import { problem, quoted } from '../domain/problem.js';
import { bytesOfHex, hexOf } from './bytes.js';
import type { CaseHead } from './case-link.js';
import { followCase } from './case-link.js';
import { decodeEntry } from './entry-bytes.js';
import { parseExportLine } from './export-line.js';
import type { Finding } from './finding.js';
import { findingAt, findingsAt } from './finding.js';
import type { Frontier } from './frontier.js';
import { appendLeaf, emptyFrontier, rootOf } from './frontier.js';
import type { Ed25519Verify, Sha256 } from './primitives.js';
import type { RegisteredKey } from './registered-key.js';
import { genesisKey, rotatedKey } from './registered-key.js';
import { leafHash } from './tree-hash.js';

export interface VerifyPrimitives {
  readonly sha256: Sha256;
  readonly verify: Ed25519Verify;
}

/** The root of the first entries, from their bytes and from the leaves that were recorded beside them. */
export interface WalkRoots {
  readonly ofBytes: Uint8Array;
  readonly ofLeaves: Uint8Array;
}

export interface Walk {
  /** How many entries were read and are in the tree. */
  readonly entries: number;
  readonly keys: readonly RegisteredKey[];
  readonly findings: readonly Finding[];
  /** At the sizes that were asked for, as far as they were reached. */
  readonly roots: ReadonlyMap<number, WalkRoots>;
  readonly root: Uint8Array;
  /** The first entry whose bytes do not have the recorded leaf. */
  readonly firstUnlike: number | null;
  /** A line in the middle could not be read, so that nothing behind it can be counted. */
  readonly brokenOff: boolean;
}

/**
 * Reads the lines of an export once, in order. Everything about single entries, their links and the keys is checked
 * here. Memory: one record for each case, and a frontier.
 */
export async function walkEntries(
  { sha256, verify }: VerifyPrimitives,
  lines: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  sizes: ReadonlySet<number>,
): Promise<Walk> {
  const findings: Finding[] = [];
  const keys: RegisteredKey[] = [];
  const roots = new Map<number, WalkRoots>();
  const cases = new Map<string, CaseHead>();
  let tree: Frontier = emptyFrontier;
  let recorded: Frontier = emptyFrontier;
  let firstUnlike: number | null = null;
  let holes = 0;
  let brokenOff = false;

  const note = (): void => {
    if (!sizes.has(tree.size)) return;
    roots.set(tree.size, { ofBytes: rootOf(sha256, tree), ofLeaves: rootOf(sha256, recorded) });
  };

  const addLeaves = (leaf: Uint8Array, stated: string): void => {
    const same = firstUnlike === null && hexOf(leaf) === stated;
    if (!same) firstUnlike ??= tree.size;
    tree = appendLeaf(sha256, tree, leaf).frontier;
    recorded = same ? tree : appendLeaf(sha256, recorded, bytesOfHex(stated) ?? leaf).frontier;
  };

  const readKey = (entry: Entry, number: number): void => {
    const current = keys.at(-1);
    if (number === 0) {
      if (entry.kind !== 'genesis') {
        findings.push(findingAt(problem('trail_genesis_missing', { found: quoted(entry.kind) }), 0));
        return;
      }
      const first = genesisKey(sha256, entry);
      if (first.ok) keys.push(first.value);
      else findings.push(...findingsAt(first.error, 0));
    } else if (entry.kind === 'genesis') {
      findings.push(findingAt(problem('trail_genesis_repeated', { number }), number));
    } else if (entry.kind === 'key_rotated' && current) {
      const next = rotatedKey(sha256, verify, entry, number, current);
      if (next.ok) keys.push(next.value);
      else findings.push(...findingsAt(next.error, number));
    }
  };

  const readEntry = (bytes: Uint8Array, number: number, leaves: readonly string[]): void => {
    const decoded = decodeEntry(bytes, number);
    if (!decoded.ok) {
      findings.push(...findingsAt(decoded.error, number));
      holes += 1;
      return;
    }
    const entry = decoded.value;
    readKey(entry, number);
    if (entry.case === null) return;
    const link = followCase(cases.get(entry.case), entry, number, leaves, holes);
    cases.set(entry.case, link.head);
    findings.push(...link.findings);
    holes -= link.filled;
  };

  note();
  for await (const line of lines) {
    const number = tree.size;
    const parsed = parseExportLine(line, number);
    if (!parsed.ok) {
      findings.push(...findingsAt(parsed.error, number));
      brokenOff = parsed.error.every(({ code }) => code !== 'trail_line_torn');
      break;
    }
    const { bytes, leaf: stated } = parsed.value;
    if (parsed.value.number !== number) {
      const params = { expected: number, found: parsed.value.number };
      findings.push(findingAt(problem('trail_number_differs', params), number));
      brokenOff = true;
      break;
    }
    const leaf = leafHash(sha256, bytes);
    const found = hexOf(leaf);
    if (found !== stated) {
      findings.push(findingAt(problem('trail_leaf_differs', { number, expected: stated, found }), number));
    }
    addLeaves(leaf, stated);
    readEntry(bytes, number, found === stated ? [found] : [stated, found]);
    note();
  }
  if (tree.size === 0 && !findings.length) {
    findings.push(findingAt(problem('trail_genesis_missing', { found: quoted('nothing') }), 0));
  }
  return { entries: tree.size, keys, findings, roots, root: rootOf(sha256, tree), firstUnlike, brokenOff };
}
