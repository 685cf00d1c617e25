import { byCodeUnit } from '../../domain/identifiers.js';
import type { FoundWeakLink } from '../proposals/read-weak-links.js';
import type { WeakLinkItem } from './digest-structure.js';

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort(byCodeUnit);

/** A weak link as a digest lists it. */
export function weakLinkItem(link: FoundWeakLink): WeakLinkItem {
  const units = link.units.map(({ unit }) => {
    const own = link.rows.filter(({ supervised }) => supervised === unit);
    const cases = distinct(own.map((row) => row.case_id));
    return { unit, count: cases.length, cases };
  });
  const values = Object.entries(link.values).map(
    ([fact, value]): [string, WeakLinkItem['values'][string]] => [
      fact,
      typeof value === 'object' ? [...value] : value,
    ],
  );
  return {
    id: link.id,
    rule: link.rule.id,
    rulebook: link.rulebook,
    values: Object.fromEntries(values),
    from: link.from,
    until: link.until,
    count: link.cases.length,
    cases: [...link.cases],
    units,
    proposals: link.proposals.map(({ proposal }) => proposal),
    uncovered: [...link.uncovered],
  };
}
