import { byCodeUnit } from '../domain/identifiers.js';
import { expandTable } from './expand-table.js';
import type { Rule, Rulebook } from './model.js';

/** Every rule of a rulebook: those written as rules and the rows of its tables, sorted by id. */
export const allRules = ({ rules, tables, facts }: Rulebook): readonly Rule[] =>
  [...rules, ...tables.flatMap((table) => expandTable(table, facts))].sort((a, b) => byCodeUnit(a.id, b.id));
