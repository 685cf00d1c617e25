import type { Entry } from '../domain/entry.js';
import { problem, quoted } from '../domain/problem.js';
import type { Finding } from './finding.js';
import { findingAt } from './finding.js';

/** The last entry of a case that was read. */
export interface CaseHead {
  readonly number: number;
  readonly seq: number;
  /** Its leaf in hex; two where the recorded one is not that of the bytes. */
  readonly leaves: readonly string[];
}

export interface CaseLink {
  readonly head: CaseHead;
  readonly findings: readonly Finding[];
  /** How many of the unreadable entries before it this entry accounts for. */
  readonly filled: number;
}

/**
 * Whether an entry follows on the last one of its case. `holes` is the number of entries before it that could not be
 * read and may have belonged to the case: a gap that they explain is not a second finding.
 */
export function followCase(
  before: CaseHead | undefined,
  entry: Entry,
  number: number,
  leaves: readonly string[],
  holes: number,
): CaseLink {
  const seq = entry.case_seq ?? 0;
  const expected = (before?.seq ?? 0) + 1;
  const head: CaseHead = { number, seq, leaves };
  const gap = seq - expected;
  if (gap > 0 && gap <= holes) return { head, findings: [], filled: gap };
  if (gap !== 0) {
    const params = { number, case: quoted(entry.case), expected, found: seq };
    return { head, findings: [findingAt(problem('trail_case_seq_differs', params), number)], filled: 0 };
  }
  if (!before || before.leaves.includes(entry.prev ?? '')) return { head, findings: [], filled: 0 };
  const params = {
    number,
    previous: before.number,
    expected: before.leaves.join(' / '),
    found: quoted(entry.prev),
  };
  const changed = problem('trail_previous_differs', params);
  return { head, findings: [findingAt(changed, before.number, number)], filled: 0 };
}
