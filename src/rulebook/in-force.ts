import { byCodeUnit } from '../domain/identifiers.js';
import type { Rulebook } from './model.js';

/** A version that was published, and whether it was withdrawn since. */
export interface PublishedVersion {
  readonly rulebook: Rulebook;
  readonly withdrawn: boolean;
}

/** Days on which a version is in force: from `from` on, before `until`. */
export interface ForceSpan {
  readonly rulebook: Rulebook;
  readonly from: string;
  readonly until: string | null;
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/**
 * The spans of the versions in force, by day. A version holds until the next one begins, or until its own end. A
 * withdrawn version keeps its days, and in them nothing is in force, until a replacement with the same first day is
 * published: rules that were found wrong do not let older ones come back. Versions of one day that both stand are
 * refused at publication; of such the one published later is taken.
 */
export function spansOf(published: readonly PublishedVersion[]): readonly ForceSpan[] {
  const byDay = new Map<string, PublishedVersion>();
  for (const version of published) {
    const day = version.rulebook.effective.from;
    const before = byDay.get(day);
    if (!before || !version.withdrawn) byDay.set(day, version);
  }
  const days = [...byDay.keys()].sort(byCodeUnit);
  return days.flatMap((from, index) => {
    const version = byDay.get(from);
    if (!version || version.withdrawn) return [];
    const { rulebook } = version;
    return [{ rulebook, from, until: earlier(rulebook.effective.until, days[index + 1] ?? null) }];
  });
}

/** The version in force on a day, or null. */
export const inForce = (published: readonly PublishedVersion[], day: string): Rulebook | null =>
  spansOf(published).find(({ from, until }) => from <= day && (until === null || day < until))?.rulebook ??
  null;
