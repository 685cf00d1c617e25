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

/** What of a recommendation each key of `want` speaks of, and both in the same form. Lists are compared as sets. */
function pairs(want: Want, found: Recommendation): [string, unknown, unknown][] {
  const { range } = found;
  return [
    ['outcome', want.outcome, found.outcome],
    ['response', want.response, found.response],
    ['met', want.met && sorted(want.met), found.met],
    ['tracks', want.tracks && sorted(want.tracks), sorted(found.tracks)],
    ['ask', want.ask && sorted(want.ask), found.ask.map(({ fact }) => fact)],
    ['range', want.range, [range.mildest, range.severest]],
    ['deadline', want.deadline, found.deadline?.within ?? null],
    ['provisional', want.provisional, found.provisional],
    [
      'exemption',
      want.exemption === undefined ? undefined : sorted(want.exemption ?? []),
      found.exemption?.rules ?? [],
    ],
    ['requires', want.requires && sorted(want.requires), found.requires],
    ['version', want.version, found.rulebook.version],
  ];
}

/** Everything that a case wants and a recommendation does not have; what the case leaves out is not checked. */
export const differences = (want: Want, found: Recommendation): Difference[] =>
  pairs(want, found)
    .filter(([, wanted, actual]) => wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(actual))
    .map(([what, wanted, actual]) => ({ what, wanted, found: actual }));
