import { byCodeUnit } from '../domain/identifiers.js';
import type { Rulebook } from './model.js';

/**
 * The first days of the stretches, within `from` (inclusive) to `until` (exclusive) and not after `last`, on which
 * one and the same set of a version's rules holds. No rule's span is empty, so every edge of one changes the set.
 */
export function steadyDays(
  { rules, tables }: Rulebook,
  from: string,
  until: string | null,
  last: string,
): readonly string[] {
  const edges = [...rules, ...tables].flatMap(({ effective }) => [effective.from, effective.until ?? from]);
  return [...new Set([from, ...edges])]
    .filter((day) => from <= day && day <= last && (until === null || day < until))
    .sort(byCodeUnit);
}
