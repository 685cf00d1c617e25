import { byCodeUnit } from '../domain/identifiers.js';
import { spansOf } from '../rulebook/in-force.js';
import { todayFor } from './case-versions.js';
import type { LoadedRulebook } from './load-rulebooks.js';

/** `approved`: published, and its first day is to come. `ended`: by its own `until`, with no successor on that day. */
export const versionStates = ['approved', 'in_force', 'superseded', 'ended', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

/** Where a published version stands on a day: its state, and the days on which it is in force (`until` exclusive). */
export interface VersionStanding {
  readonly state: VersionState;
  readonly inForce: { readonly from: string; readonly until: string | null } | null;
}

export interface StandingVersion extends LoadedRulebook {
  readonly standing: VersionStanding;
}

function standingOn(
  version: LoadedRulebook,
  versions: readonly LoadedRulebook[],
  today: string,
): VersionStanding {
  if (version.row.withdrawn_on !== null) return { state: 'withdrawn', inForce: null };
  const published = versions.map(({ rulebook, row }) => ({ rulebook, withdrawn: row.withdrawn_on !== null }));
  const span = spansOf(published).find(({ rulebook }) => rulebook === version.rulebook);
  if (!span) return { state: 'superseded', inForce: null };
  const { from, until } = span;
  const inForce = { from, until };
  if (today < from) return { state: 'approved', inForce };
  if (until === null || today < until) return { state: 'in_force', inForce };
  const isFollowed = versions.some(({ row }) => row.effective_from === until);
  return { state: isFollowed ? 'superseded' : 'ended', inForce };
}

/** The versions of one rulebook with where each stands at this instant, sorted by first day. */
export function withStanding(
  versions: readonly LoadedRulebook[],
  instantMs: number,
): readonly StandingVersion[] {
  const [first, ...others] = versions;
  if (!first) return [];
  const today = todayFor([first, ...others], instantMs);
  return [...versions]
    .sort(
      ({ row: a }, { row: b }) =>
        byCodeUnit(a.effective_from, b.effective_from) || a.published_seq - b.published_seq,
    )
    .map((version) => ({ ...version, standing: standingOn(version, versions, today) }));
}
