import { byCodeUnit } from '../domain/identifiers.js';
import type { Recommendation } from '../domain/recommendation.js';
import type { Want } from '../rulebook/schema-cases.js';

/** One thing that a case wants and that came out otherwise. */
export interface Difference {
  readonly what: string;
  readonly wanted: unknown;
  readonly found: unknown;
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort(byCodeUnit);

/** What of a recommendation a `want` can speak of. */
export type Answer = Pick<
  Recommendation,
  'outcome' | 'response' | 'met' | 'range' | 'provisional' | 'exemption' | 'requires' | 'tracks'
> & {
  readonly ask: readonly { readonly fact: string }[];
  readonly deadline: { readonly within: string } | null;
  readonly rulebook: { readonly version: string };
};

/**
 * What each key of `want` speaks of, and both in the same form. Lists are compared as sets. Only what is wanted is
 * looked at, so that an answer may be worked out as it is read.
 */
function pairs(want: Want, found: Answer): [string, unknown, () => unknown][] {
  return [
    ['outcome', want.outcome, () => found.outcome],
    ['response', want.response, () => found.response],
    ['met', want.met && sorted(want.met), () => found.met],
    ['tracks', want.tracks && sorted(want.tracks), () => sorted(found.tracks)],
    ['ask', want.ask && sorted(want.ask), () => found.ask.map(({ fact }) => fact)],
    ['range', want.range, () => [found.range.mildest, found.range.severest]],
    ['deadline', want.deadline, () => found.deadline?.within ?? null],
    ['provisional', want.provisional, () => found.provisional],
    [
      'exemption',
      want.exemption === undefined ? undefined : sorted(want.exemption ?? []),
      () => found.exemption?.rules ?? [],
    ],
    ['requires', want.requires && sorted(want.requires), () => found.requires],
    ['version', want.version, () => found.rulebook.version],
  ];
}

/** Everything that a case wants and an answer does not have; what the case leaves out is not checked. */
export const differences = (want: Want, found: Answer): Difference[] =>
  pairs(want, found).flatMap(([what, wanted, actual]) => {
    if (wanted === undefined) return [];
    const is = actual();
    return JSON.stringify(wanted) === JSON.stringify(is) ? [] : [{ what, wanted, found: is }];
  });
