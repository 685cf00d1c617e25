import type { departures as directions } from '../../domain/decision.js';
import type { Basis } from '../../domain/text.js';
import type { Distributions } from './distributions.js';
import { intervalOf, type ShownInterval } from './exact-interval.js';
import type { Figure, Show } from './figure.js';
import { grouped, groupedByEach, groupsOf } from './grouped.js';
import type { Decided } from './read-counted.js';
import type { StatisticsSettings } from './statistics-settings.js';

type Direction = Exclude<(typeof directions)[number], 'none'>;

/** Departures among some decisions, by direction. */
export interface Directions extends Readonly<Record<Direction, Figure>> {
  readonly all: Figure;
}

export interface Departures extends Directions {
  readonly interval: ShownInterval;
  /** By the rules that the recommendation rested on; a decision counts under each of them. */
  readonly by_rule: readonly (Directions & { readonly rulebook: string; readonly rule: string })[];
  /** By opaque id, in the order of the ids. */
  readonly by_decider: readonly (Directions & { readonly decider: string })[];
  /** Decisions as recommended, made within a few minutes of the recommendation. */
  readonly quick: Figure;
  readonly quick_minutes: number;
  /** So few departures that the recommendations may be followed unread; of too few decisions nothing is said. */
  readonly few: {
    readonly below: number;
    readonly least_decisions: number;
    readonly basis: Basis;
    readonly noted: boolean;
  };
}

function directionsOf(name: readonly (string | null)[], rows: readonly Decided[], show: Show): Directions {
  const by = groupsOf(rows, (row) => row.departure);
  const figure = (direction: Direction): Figure => show([...name, direction], by.get(direction) ?? [], rows);
  return {
    all: show(
      [...name, 'all'],
      rows.filter((row) => row.departure !== 'none'),
      rows,
    ),
    milder: figure('milder'),
    severer: figure('severer'),
    other: figure('other'),
  };
}

/** A rule of a rulebook with the decisions whose recommendation rested on it. */
export function byRule<Row extends Pick<Decided, 'rulebook' | 'decisive'>>(
  rows: readonly Row[],
): readonly { readonly rulebook: string; readonly rule: string; readonly rows: readonly Row[] }[] {
  return grouped(rows, ({ rulebook }) => rulebook).flatMap(([rulebook, ofRulebook]) =>
    groupedByEach(ofRulebook, ({ decisive }) => decisive).map(([rule, ofRule]) => ({
      rulebook: rulebook ?? '',
      rule,
      rows: ofRule,
    })),
  );
}

const minuteMs = 60_000;

export function departures(
  decided: readonly Decided[],
  { departures: settings, confidence }: StatisticsSettings,
  distributions: Distributions,
  show: Show,
): Departures {
  const directions = directionsOf(['departures'], decided, show);
  const followed = decided.filter((row) => row.departure === 'none' && row.recommended_at !== null);
  const quick = followed.filter(
    (row) => row.decided_at - (row.recommended_at ?? 0) < settings.quick_minutes * minuteMs,
  );
  const { all } = directions;
  return {
    ...directions,
    interval: intervalOf(distributions, all, confidence),
    by_rule: byRule(decided).map(({ rulebook, rule, rows }) => ({
      rulebook,
      rule,
      ...directionsOf(['departures', 'rule', rulebook, rule], rows, show),
    })),
    by_decider: grouped(decided, (row) => row.decider).map(([decider, rows]) => ({
      decider: decider ?? '',
      ...directionsOf(['departures', 'decider', decider], rows, show),
    })),
    quick: show(['departures', 'quick'], quick, followed),
    quick_minutes: settings.quick_minutes,
    few: {
      below: settings.note_below,
      least_decisions: settings.least_decisions,
      basis: settings.basis,
      noted:
        all.denominator >= settings.least_decisions && all.numerator / all.denominator < settings.note_below,
    },
  };
}
