import type { Rulebook } from '../rulebook/model.js';
import { placedConditionLeaves } from './condition-leaves.js';

/**
 * The rulebook with the rules and rows of these ids alone, and with the facts that they read: compiled much faster
 * than the whole.
 */
export function partRulebook(rulebook: Rulebook, ids: ReadonlySet<string>): Rulebook {
  const rules = rulebook.rules.filter(({ id }) => ids.has(id));
  const tables = rulebook.tables
    .map((table) => ({ ...table, rows: table.rows.filter(({ id }) => ids.has(id)) }))
    .filter(({ rows }) => rows.length > 0);
  const read = new Set(tables.flatMap(({ columns }) => columns));
  for (const { when } of rules)
    for (const { leaf } of placedConditionLeaves(when)) {
      read.add(leaf.fact);
      if (leaf.operand.kind === 'fact') read.add(leaf.operand.name);
    }
  return { ...rulebook, rules, tables, facts: rulebook.facts.filter(({ id }) => read.has(id)) };
}
