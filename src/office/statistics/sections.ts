import { dayReader } from '../../domain/day-reader.js';
import type { OfficeDeps } from '../deps.js';
import { corrected } from './corrected.js';
import { departures } from './departures.js';
import type { Distributions } from './distributions.js';
import { escalated } from './escalated.js';
import type { Show } from './figure.js';
import { firstResponse } from './first-response.js';
import { grouped } from './grouped.js';
import { likeness } from './likeness.js';
import { persons } from './persons.js';
import type { CountedRows, Decided } from './read-counted.js';
import { reversals } from './reversals.js';
import { spread } from './spread.js';
import { unlike } from './unlike.js';

/** Whether a decision stands as its decider made it. */
export const isKept = (row: Decided): boolean => row.reversed_by === null;

/** What stands of a decision: itself, the milder one in its place, or nothing. */
export function standingOf(row: Decided): readonly Decided[] {
  if (isKept(row)) return [row];
  const { varied } = row;
  return varied
    ? [{ ...row, response: varied.response, above_first: varied.above_first, exempted: false }]
    : [];
}

/**
 * The parts of the statistics that consist of figures, each made when it is asked for; its name is the first part of
 * the names of its figures.
 */
export function sections(
  { settings }: Pick<OfficeDeps, 'settings'>,
  { found, decided: made, due, rulebooks: loaded, unitOf, personOf }: CountedRows,
  distributions: Distributions,
  show: Show,
) {
  const rulebooks = loaded.map(({ rulebook }) => rulebook);
  const decided = made.filter(isKept);
  const standing = made.flatMap(standingOf);
  const tops = new Map(
    grouped(rulebooks, ({ id }) => id).map(([id, versions]) => [
      id,
      new Set<string | null>(versions.flatMap(({ ladder }) => ladder.slice(-1).map((rung) => rung.id))),
    ]),
  );
  const isTop = (rulebook: string, response: string | null): boolean =>
    tops.get(rulebook)?.has(response) ?? false;
  const { statistics: own, axes, time_zone: timeZone } = settings;
  return {
    first_response: () => firstResponse(found, dayReader(timeZone), show),
    corrected: () => corrected(due, show),
    escalated: () => escalated({ decided: standing, found }, isTop, own, distributions, show),
    departures: () => departures(decided, own, distributions, show),
    reversals: () => reversals(made, show),
    persons: () => persons(standing, personOf, show),
    unlike: () => unlike(decided, likeness(rulebooks), unitOf, show),
    spread: () => spread({ found, decided: standing }, axes, unitOf, show),
  };
}
