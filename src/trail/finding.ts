import type { Problem } from '../domain/problem.js';

/** The first bad entry that a finding speaks of lies in `from` to `to`, both inclusive; equal: it is that one. */
export interface EntrySpan {
  readonly from: number;
  readonly to: number;
}

export interface Finding {
  readonly problem: Problem;
  /** Null where a finding is about a key or a note and not about an entry. */
  readonly at: EntrySpan | null;
}

export const findingAt = (problem: Problem, from: number, to = from): Finding => ({
  problem,
  at: { from, to },
});

export const findingsAt = (problems: readonly Problem[], number: number): readonly Finding[] =>
  problems.map((problem) => findingAt(problem, number));

/** The narrowest statement about the earliest bad entry. */
export function locate(findings: readonly Finding[]): EntrySpan | null {
  let best: EntrySpan | null = null;
  for (const { at } of findings) {
    if (!at) continue;
    if (!best || at.to < best.to || (at.to === best.to && at.from > best.from)) best = at;
  }
  return best;
}
