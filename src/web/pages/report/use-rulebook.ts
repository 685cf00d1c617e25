import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listRulebooks, type Rulebook, readRulebookVersion, type RulebookVersion } from '#client';

/** Rulebooks with a version that holds today, each with that version. */
export function useRulebooks() {
  return useQuery({
    queryKey: ['listRulebooks'],
    queryFn: () => listRulebooks(),
    networkMode: 'always',
    select: ({ rulebooks }) => rulebooks.filter((each) => versionInForce(each) !== undefined),
  });
}

export const versionInForce = ({ versions }: Rulebook) => versions.find(({ state }) => state === 'in_force');

const isIn = (day: string, days: { readonly from: string; readonly until: string | null } | null): boolean =>
  days !== null && days.from <= day && (days.until === null || day < days.until);

/** The version whose facts are asked: that of the day on which it happened, else that of today. */
export const versionFor = (rulebook: Rulebook, day: string) =>
  rulebook.versions.find(({ in_force: days }) => isIn(day, days)) ?? versionInForce(rulebook);

export function useVersion(id: string | null, version: string | undefined) {
  return useQuery<RulebookVersion>({
    queryKey: ['readRulebookVersion', id, version],
    queryFn: () => readRulebookVersion(id ?? '', version ?? ''),
    enabled: id !== null && version !== undefined,
    networkMode: 'always',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
