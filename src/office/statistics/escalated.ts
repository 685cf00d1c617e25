import type { Basis } from '../../domain/text.js';
import type { Distributions } from './distributions.js';
import { intervalOf, type ShownInterval } from './exact-interval.js';
import type { Figure, Show } from './figure.js';
import type { Decided, Found } from './read-counted.js';
import type { StatisticsSettings } from './statistics-settings.js';

/** How much ends at the top of the ladder. */
export interface Escalated {
  readonly of_decisions: Figure;
  readonly interval: ShownInterval;
  /** Of the subjects that were found in the period, decided on or not. */
  readonly of_found: Figure;
  /** For orientation: no aim to come near to, from either side. */
  readonly line: { readonly warn_above: number; readonly basis: Basis };
  /** The whole interval lies above the line, so that it is not chance among few. */
  readonly above_line: boolean;
}

/** @param isTop whether a response is the top rung of its rulebook */
export function escalated(
  { decided, found }: { readonly decided: readonly Decided[]; readonly found: readonly Found[] },
  isTop: (rulebook: string, response: string | null) => boolean,
  { escalated_share: line, confidence }: StatisticsSettings,
  distributions: Distributions,
  show: Show,
): Escalated {
  const top = (row: Decided | Found): boolean => isTop(row.rulebook, row.response);
  const ofDecisions = show(['escalated', 'of_decisions'], decided.filter(top), decided);
  const interval = intervalOf(distributions, ofDecisions, confidence);
  return {
    of_decisions: ofDecisions,
    interval,
    of_found: show(['escalated', 'of_found'], found.filter(top), found),
    line,
    above_line: ofDecisions.denominator > 0 && interval.low > line.warn_above,
  };
}
