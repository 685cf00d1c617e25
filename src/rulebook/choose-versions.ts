import { byCodeUnit } from '../domain/identifiers.js';
import { inForce, type PublishedVersion, spansOf } from './in-force.js';
import type { Rulebook } from './model.js';
import { steadyDays } from './steady-days.js';

export type ChosenBecause =
  | 'in_force_on_conduct_day'
  | 'in_force_while_conduct_goes_on'
  | 'in_force_on_possible_conduct_day'
  | 'in_force_on_decision_day';

export type RejectedBecause = 'withdrawn' | 'not_yet_in_force' | 'ended' | 'superseded';

/** A version and the day for which its rules are read. */
export interface Pair {
  readonly rulebook: Rulebook;
  readonly day: string;
  readonly because: ChosenBecause;
}

export interface CaseDates {
  readonly conductFrom: string | null;
  readonly conductUntil: string | null;
  /** The case says that it goes on: `from` is given and `until` is null, not left out. */
  readonly ongoing: boolean;
  readonly foundOn: string | null;
  readonly decidedOn: string;
}

export interface Choice {
  /** Empty when no version was in force then; several when the day of the conduct is not known. */
  readonly conduct: readonly Pair[];
  /** Null when no version is in force on the day of the decision. It may equal a pair of `conduct`. */
  readonly decision: Pair | null;
  readonly ongoing: boolean;
  /** The versions that are in no pair, by their first day, and how they stand on the day of the decision. */
  readonly rejected: readonly { readonly version: string; readonly reason: RejectedBecause }[];
}

function onDay(published: readonly PublishedVersion[], day: string, because: ChosenBecause): readonly Pair[] {
  const rulebook = inForce(published, day);
  return rulebook ? [{ rulebook, day, because }] : [];
}

/**
 * The day of the conduct is not known: every version that was in force on some day up to `last`, once for each
 * stretch of days on which the same of its rules held, on the first day of the stretch.
 */
const onPossibleDays = (published: readonly PublishedVersion[], last: string): readonly Pair[] =>
  spansOf(published).flatMap(({ rulebook, from, until }) =>
    steadyDays(rulebook, from, until, last).map(
      (day): Pair => ({ rulebook, day, because: 'in_force_on_possible_conduct_day' }),
    ),
  );

function conductPairs(published: readonly PublishedVersion[], dates: CaseDates): readonly Pair[] {
  const { conductFrom, conductUntil, ongoing, foundOn, decidedOn } = dates;
  if (ongoing) return onDay(published, decidedOn, 'in_force_while_conduct_goes_on');
  const day = conductUntil ?? conductFrom;
  if (day === null) return onPossibleDays(published, foundOn ?? decidedOn);
  return onDay(published, day, 'in_force_on_conduct_day');
}

function reasonFor({ rulebook, withdrawn }: PublishedVersion, decidedOn: string): RejectedBecause {
  if (withdrawn) return 'withdrawn';
  if (rulebook.effective.from > decidedOn) return 'not_yet_in_force';
  const { until } = rulebook.effective;
  return until !== null && until <= decidedOn ? 'ended' : 'superseded';
}

/**
 * Chooses among the published versions of one rulebook, in any order (design section 5, Versions): those of the
 * conduct day (`until`, else `from`; while it goes on the decision day; unknown, every possible one up to the day
 * it was found, or else of the decision) and that of the decision day. Which of them decides is for the evaluation.
 */
export function chooseVersions(published: readonly PublishedVersion[], dates: CaseDates): Choice {
  const conduct = conductPairs(published, dates);
  const [decision = null] = onDay(published, dates.decidedOn, 'in_force_on_decision_day');
  const chosen = new Set([...conduct, ...(decision ? [decision] : [])].map(({ rulebook }) => rulebook));
  const rejected = published
    .filter(({ rulebook }) => !chosen.has(rulebook))
    .sort(
      ({ rulebook: a }, { rulebook: b }) =>
        byCodeUnit(a.effective.from, b.effective.from) || byCodeUnit(a.version, b.version),
    )
    .map((each) => ({ version: each.rulebook.version, reason: reasonFor(each, dates.decidedOn) }));
  return { conduct, decision, ongoing: dates.ongoing, rejected };
}
