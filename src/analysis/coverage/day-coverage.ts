import { addDays } from '../../domain/dates.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { Trial } from '../trials.js';

/** A day from which rules hold, or hold no longer, and the cases decided on it and on the eve of it. */
export interface DayCover {
  readonly day: string;
  readonly eve: string;
  /** The rules and rows that begin or end to hold on the day; empty for the version as a whole. */
  readonly rules: readonly string[];
  readonly eve_shown_by: string | null;
  readonly day_shown_by: string | null;
}

/** For each day on which the rules in force change, whether a case is decided on either side of it. */
export function dayCoverage(rulebook: Rulebook, trials: readonly Trial[]): readonly DayCover[] {
  const { from, until } = rulebook.effective;
  const ends = new Map<string, string[]>([from, until].flatMap((day) => (day === null ? [] : [[day, []]])));
  for (const { id, effective } of allRules(rulebook))
    for (const day of [effective.from, effective.until])
      if (day !== null && day !== from && day !== until) ends.set(day, [...(ends.get(day) ?? []), id]);
  const onDay = (day: string): string | null => trials.find((trial) => trial.day === day)?.name ?? null;
  return [...ends]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([day, rules]) => {
      const eve = addDays(day, -1);
      return { day, eve, rules, eve_shown_by: onDay(eve), day_shown_by: onDay(day) };
    });
}
