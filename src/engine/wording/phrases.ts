import type { Outcome } from '../../domain/recommendation.js';

/** A range of responses in words. */
export interface RangeWords {
  readonly mildest: string | null;
  readonly severest: string | null;
  readonly noRule: boolean;
}

/** A stretch of values in words; null is no bound on that side. */
export interface IntervalWords {
  readonly from: string | null;
  readonly to: string | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

/**
 * The sentences of one language. Labels and because-sentences come from the rulebook; these join them. Nothing
 * here knows a rulebook.
 */
export interface Phrases {
  readonly and: (parts: readonly string[]) => string;
  readonly or: (parts: readonly string[]) => string;
  readonly quote: (label: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly interval: (words: IntervalWords) => string;
  readonly set: (contains: string, lacks: string) => string;
  readonly factIs: (label: string, value: string) => string;

  readonly recommended: (response: string) => string;
  readonly settled: (response: string) => string;
  readonly noRule: string;
  readonly noVersion: string;
  readonly provisional: (range: string) => string;
  readonly provisionalAtMost: (range: string) => string;
  readonly facts: (facts: readonly string[]) => string;

  readonly settledBy: (response: string) => string;
  readonly base: (response: string, titles: readonly string[]) => string;
  readonly raised: (from: string, to: string) => string;
  readonly lowered: (from: string, to: string) => string;
  readonly atTheLimit: string;
  readonly floor: (from: string, to: string) => string;
  readonly ceiling: (from: string, to: string) => string;
  readonly collision: string;
  readonly noChange: (step: string, response: string) => string;
  readonly exempt: (response: string) => string;
  readonly bounded: (from: string, to: string) => string;
  readonly notReached: (titles: readonly string[]) => string;
  readonly stepNames: Readonly<Record<string, string>>;

  readonly notMilder: (facts: string) => string;
  readonly notSeverer: (facts: string) => string;
  readonly noneMilder: (most: number) => string;
  readonly noneSeverer: (most: number) => string;
  readonly mildestAlready: string;
  readonly severestAlready: string;
  readonly change: (label: string, from: string, to: string) => string;
  readonly if: (changes: string, outcome: Outcome, response: string | null) => string;
  readonly past: string;
  readonly moreSets: (count: number) => string;
  readonly notExact: string;
  readonly result: (outcome: Outcome, response: string | null) => string;

  readonly unknown: (label: string, could: 'milder' | 'severer' | 'both') => string;
  readonly unknownBeside: (labels: readonly string[]) => string;
  readonly answer: (value: string, range: string) => string;
  readonly range: (words: RangeWords) => string;

  readonly track: (label: string) => string;
  readonly requestFacts: string;
  readonly deadlineImmediate: string;
  readonly deadlineBy: (within: string, orderedOn: string, due: string) => string;
  readonly workingDays: (count: number) => string;
  readonly period: (years: number, months: number, weeks: number, days: number) => string;
  readonly beyondCalendar: string;

  readonly requires: Readonly<Record<string, string>>;
  readonly advice: string;

  readonly version: (title: string, version: string, day: string) => string;
  readonly because: Readonly<Record<string, string>>;
  readonly alternative: (version: string, day: string, result: string) => string;
  readonly source: (cite: string, unverified: boolean) => string;
}
