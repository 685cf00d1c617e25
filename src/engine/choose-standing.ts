import { byLadders } from './compare-ladders.js';
import type { VersionChoice } from '../rulebook/model.js';
import type { PairStanding } from './standing.js';

/** What of a standing the choice among versions looks at. */
type Comparable = Pick<PairStanding, 'rulebook' | 'result' | 'procedure'>;

const adverseTracks = ({ rulebook, procedure }: Comparable): number =>
  procedure.tracks.filter((id) => rulebook.tracks.find((track) => track.id === id)?.adverse).length;

const latest = '9999-12-31';

/** Negative when `a` is milder for the subject than `b` (design section 5, Versions); 0 when they are equal. */
export function compareMildness(a: Comparable, b: Comparable): number {
  const response = byLadders(
    { ladder: a.rulebook.ladder, result: a.result },
    { ladder: b.rulebook.ladder, result: b.result },
  );
  if (response !== 0) return response;
  const tracks = adverseTracks(a) - adverseTracks(b);
  if (tracks !== 0) return tracks;
  const dueOf = ({ procedure }: Comparable): string => procedure.deadline?.due_if_ordered_on ?? latest;
  const [first, second] = [dueOf(a), dueOf(b)];
  if (first !== second) return first > second ? -1 : 1;
  return Number(b.procedure.exemption !== null) - Number(a.procedure.exemption !== null);
}

/** The mildest; the first of equals, so that conduct-day versions, given first, win a tie. */
export const mildestOf = <Of extends Comparable>(standings: readonly [Of, ...Of[]]): Of =>
  standings.reduce((best, other) => (compareMildness(other, best) < 0 ? other : best));

/** Those among which a version's `version_choice` lets choose; none when nothing held on the conduct day. */
export function choicesAmong<Of>(
  rule: VersionChoice,
  ofConduct: readonly Of[],
  ofDecision: Of,
): readonly Of[] {
  if (rule === 'at_decision') return [ofDecision];
  return rule === 'at_conduct' ? ofConduct : [...ofConduct, ofDecision];
}
