/** The two distributions that the figures need. */
export interface Distributions {
  /** Probability that a chi-square variable with so many degrees of freedom is greater than `statistic`. */
  readonly chiSquareTail: (statistic: number, degreesOfFreedom: number) => number;
  /** The value below which a beta variable lies with this probability. */
  readonly betaQuantile: (probability: number, a: number, b: number) => number;
}

interface Library {
  readonly chisquare: { readonly cdf: (x: number, degreesOfFreedom: number) => number };
  readonly beta: { readonly inv: (probability: number, a: number, b: number) => number };
}

const between0And1 = (value: number): number => Math.min(1, Math.max(0, value));

/** Read when figures are asked for, and not whenever the program starts. */
export async function loadDistributions(): Promise<Distributions> {
  // @ts-expect-error: the package has no types; what is used of it is said above.
  const { default: library }: { readonly default: Library } = await import('jstat');
  return {
    chiSquareTail: (statistic, degreesOfFreedom) =>
      statistic <= 0 ? 1 : between0And1(1 - library.chisquare.cdf(statistic, degreesOfFreedom)),
    betaQuantile: (probability, a, b) => between0And1(library.beta.inv(probability, a, b)),
  };
}
