import { canonicalJson } from '../domain/canonical-json.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import type { LoadedRulebook } from './load-rulebooks.js';
import { plain } from './plain.js';
import type { ProposedBody, Superseded } from './register-body.js';

const isWithdrawn = ({ row }: LoadedRulebook): boolean => row.withdrawn_on !== null;

/**
 * The published version that one which begins on this day follows on: that with the greatest first day up to it. A
 * withdrawn one counts, since its days are what a replacement takes over; of several of one day the one that stands,
 * else the one published last.
 */
export function supersededVersion(versions: readonly LoadedRulebook[], from: string): LoadedRulebook | null {
  const earlier = versions.filter(({ row }) => row.effective_from <= from);
  const [latest] = [...earlier].sort(
    (a, b) =>
      byCodeUnit(b.row.effective_from, a.row.effective_from) ||
      Number(isWithdrawn(a)) - Number(isWithdrawn(b)) ||
      b.row.published_seq - a.row.published_seq,
  );
  return latest ?? null;
}

/** What an entry says of such a version, by which a change since is seen. */
export const supersededOf = (version: LoadedRulebook | null): Superseded | null =>
  version && { version: version.row.version, hash: version.row.hash, withdrawn: isWithdrawn(version) };

const shownVersion = (superseded: Superseded | null): string =>
  superseded === null ? '-' : quoted(superseded.version + (superseded.withdrawn ? ' (withdrawn)' : ''));

/** A version that came, went or was withdrawn since the review, which then compared with another one. */
export function checkSuperseded(
  { id, version, effective }: Pick<ProposedBody, 'id' | 'version' | 'effective'>,
  reviewed: Superseded | null,
  versions: readonly LoadedRulebook[],
): readonly Problem[] {
  const now = supersededOf(supersededVersion(versions, effective.from));
  if (canonicalJson(plain(now)) === canonicalJson(plain(reviewed))) return [];
  const names = { id: quoted(id), version: quoted(version) };
  return [
    problem('office_proposal_superseded', {
      ...names,
      expected: shownVersion(reviewed),
      found: shownVersion(now),
    }),
  ];
}
