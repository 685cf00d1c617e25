/** Chance that comes out the same for the same seed (mulberry32), so that a course can be told again. */
export interface Chance {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** Whether it happens, with this probability. */
  readonly happens: (probability: number) => boolean;
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** One of them, an earlier one twice as likely as the next. */
  readonly early: <T>(from: readonly [T, ...T[]]) => T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const happens = (probability: number): boolean => next() < probability;
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    happens,
    between,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    early: (from) => from.find((_one, index) => index === from.length - 1 || happens(0.5)) ?? from[0],
  };
}
