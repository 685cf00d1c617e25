import type { Recommendation } from '#client';

/** How firmly a recommendation stands: whether what is open, or one known fact, could still change it. */
export type Firmness = 'provisional' | 'close' | 'firm';

export function firmnessOf({
  provisional,
  counterfactuals: { milder, severer },
}: Pick<Recommendation, 'provisional' | 'counterfactuals'>): Firmness {
  if (provisional) return 'provisional';
  return milder.facts === 1 || severer.facts === 1 ? 'close' : 'firm';
}
