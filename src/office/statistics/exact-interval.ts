import type { Distributions } from './distributions.js';
import { type Figure, rounded } from './figure.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The exact interval of a share (C. Clopper and E. Pearson, Biometrika 26, 1934): it holds the true share with at least
 * this confidence, however few there are. Without any, everything is possible.
 */
export function exactInterval(
  { betaQuantile }: Pick<Distributions, 'betaQuantile'>,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  confidence: number,
): Interval {
  const outside = (1 - confidence) / 2;
  const others = denominator - numerator;
  return {
    low: numerator === 0 ? 0 : betaQuantile(outside, numerator, others + 1),
    high: others === 0 ? 1 : betaQuantile(1 - outside, numerator + 1, others),
  };
}

export interface ShownInterval extends Interval {
  readonly confidence: number;
}

/** The exact interval of a figure's share, as it is shown. */
export function intervalOf(distributions: Distributions, figure: Figure, confidence: number): ShownInterval {
  const { low, high } = exactInterval(distributions, figure, confidence);
  return { low: rounded(low), high: rounded(high), confidence };
}
