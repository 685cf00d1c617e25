import { byCodeUnit } from '../domain/identifiers.js';
import type { Effective, Rulebook } from './model.js';

const holdsOn = ({ from, until }: Effective, day: string): boolean =>
  from <= day && (until === null || day < until);

/**
 * The first days of the stretches, within `from` (inclusive) to `until` (exclusive) and not after `last`, on which
 * one and the same set of a version's rules holds.
 */
export function steadyDays(
  { rules, tables }: Rulebook,
  from: string,
  until: string | null,
  last: string,
): readonly string[] {
  const parts = [...rules, ...tables];
  const edges = parts.flatMap(({ effective }) => [effective.from, effective.until ?? from]);
  const days = [...new Set([from, ...edges])]
    .filter((day) => from <= day && day <= last && (until === null || day < until))
    .sort(byCodeUnit);
  let before: string | undefined;
  return days.filter((day) => {
    const held = parts.map(({ effective }) => (holdsOn(effective, day) ? '1' : '0')).join('');
    const isNew = held !== before;
    before = held;
    return isNew;
  });
}
