import type { readStatistics } from '#client';

export type Statistics = Awaited<ReturnType<typeof readStatistics>>;
export type Figure = Statistics['first_response']['responded'];
export type Interval = Statistics['departures']['interval'];

/** What a figure counts, and what it counts among. */
export const partsOf = ['numerator', 'denominator'] as const;
export type PartOf = (typeof partsOf)[number];

/** A share as people read it: one decimal, and two where it is below one per cent. */
export function percentText(share: number, locale: string): string {
  const digits = share > 0 && share < 0.01 ? 2 : 1;
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: digits });
}

export const refsIn = ({ spread, attributes }: Statistics): readonly (string | null)[] => [
  ...spread.unit.map(({ value }) => value),
  ...attributes.flatMap(({ kind, too_few: few, test }) =>
    kind === 'unit' ? [...few.map(({ value }) => value), test?.largest.value ?? null] : [],
  ),
];
