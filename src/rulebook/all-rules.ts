import { byCodeUnit } from '../domain/identifiers.js';
import { expandTable } from './expand-table.js';
import type { Rule, Rulebook } from './model.js';

const expanded = new WeakMap<Rulebook, readonly Rule[]>();

/**
 * Every rule of a rulebook: those written as rules and the rows of its tables, sorted by id. A rulebook never
 * changes, so its rows are expanded once.
 */
export function allRules(rulebook: Rulebook): readonly Rule[] {
  const known = expanded.get(rulebook);
  if (known) return known;
  const { rules, tables, facts } = rulebook;
  const every = [...rules, ...tables.flatMap((table) => expandTable(table, facts))].sort((a, b) =>
    byCodeUnit(a.id, b.id),
  );
  expanded.set(rulebook, every);
  return every;
}
