import type { Verdict } from '../../domain/fact.js';

/** How many trials gave each verdict. */
export type Tally = Readonly<Record<Verdict, number>>;

export const emptyTally: Tally = { met: 0, not_met: 0, undetermined: 0 };

export const tallied = (tally: Tally, verdict: Verdict): Tally => ({
  ...tally,
  [verdict]: tally[verdict] + 1,
});

/** Covered parts of those that can be covered, in percent to one decimal place, never rounded up to 100. */
export const percent = (covered: number, of: number): number =>
  of === 0 ? 100 : Math.floor((covered / of) * 1000) / 10;
