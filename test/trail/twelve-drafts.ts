import { messageOf } from '../../src/domain/problem.js';
import { utf8 } from '../../src/trail/bytes.js';
import { exportLine } from '../../src/trail/export-line.js';
import { leafHash } from '../../src/trail/tree-hash.js';
import type { Verification, VerifyOptions } from '../../src/trail/verify-entries.js';
import { verifyEntries } from '../../src/trail/verify-entries.js';
import { ed25519Verify, sha256 } from './crypto.js';
import { checkpointOf, drafts, linesOf, trailOf } from './sample-trail.js';

/** A trail of thirteen entries, its export and its checkpoint. */
export const trail = trailOf(drafts(12));
export const lines = linesOf(trail);
export const checkpoint = checkpointOf(trail);

export const verify = (
  exported: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<Verification> => verifyEntries({ sha256, verify: ed25519Verify }, exported, options);
export const codes = (found: Verification) => found.problems.map((problem) => problem.code);
export const messages = (found: Verification) => found.problems.map((problem) => messageOf(problem));

type Change = (text: string) => string;

/** The same trail with one entry written anew, its leaf computed as an attacker would. */
export function rewritten(number: number, change: Change): readonly Uint8Array[] {
  return lines.map((line, at) => {
    if (at !== number) return line;
    const bytes = utf8(change(new TextDecoder().decode(trail.bytes[at])));
    return exportLine(at, bytes, leafHash(sha256, bytes));
  });
}

/** The same trail with the text of one line changed and its leaf left as it was. */
export const edited = (number: number, change: Change): readonly Uint8Array[] =>
  lines.map((line, at) => (at === number ? utf8(change(new TextDecoder().decode(line))) : line));

export const rename: Change = (text) => text.replace('"note":"entry', '"note":"Entry');
