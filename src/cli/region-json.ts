import type { Constraint } from '../analysis/exact/boxes.js';

/** A region for a program: for each variable its facts and the ways in which they can be; null is unknown. */
export const regionJson = (facts: readonly Constraint[]): object[] =>
  facts.map(({ facts: names, ways }) => ({ facts: names, ways }));
