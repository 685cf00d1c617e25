import type { Operator } from '../../domain/fact.js';
import type { Cell, FactDeclaration, Table } from '../../rulebook/model.js';
import type { Tree } from './tree.js';

/**
 * A second reading of decision tables, from the cells as they were written and independent of the one that the
 * compiled evaluation uses (rulebook.md, "Operators, by the type of the fact").
 */
export function expandRows(
  table: Table,
  factOf: (name: string) => FactDeclaration,
): { id: string; tree: Tree }[] {
  return table.rows.map((row) => {
    const parts: Tree[] = [];
    row.cells.forEach((cell, at) => {
      const name = table.columns[at] ?? '';
      const tree = readCell(cell, factOf(name));
      if (tree) parts.push(tree);
    });
    return { id: row.id, tree: { all: parts } };
  });
}

const literalOf = (text: string, fact: FactDeclaration): string | number | boolean => {
  if (fact.type === 'boolean') return text === 'true';
  return fact.type === 'integer' || fact.type === 'number' ? Number.parseFloat(text) : text;
};

const isScale = (fact: FactDeclaration): boolean => fact.type === 'scale';
const isDate = (fact: FactDeclaration): boolean => fact.type === 'date';

const leaf = (
  fact: FactDeclaration,
  operator: Operator,
  value: string | number | boolean | string[],
): Tree => ({
  fact: fact.id,
  operator,
  value,
  from: null,
});

function comparison(sign: string, literal: string | number | boolean, fact: FactDeclaration): Tree {
  if (isScale(fact)) {
    if (sign === '>=') return leaf(fact, 'atLeast', literal);
    if (sign === '<=') return leaf(fact, 'atMost', literal);
    return { not: leaf(fact, sign === '<' ? 'atLeast' : 'atMost', literal) };
  }
  const names: Record<string, [Operator, Operator]> = {
    '<': ['before', 'lessThan'],
    '<=': ['onOrBefore', 'lessThanInclusive'],
    '>': ['after', 'greaterThan'],
    '>=': ['onOrAfter', 'greaterThanInclusive'],
  };
  const [dated, plain] = names[sign] as [Operator, Operator];
  return leaf(fact, isDate(fact) ? dated : plain, literal);
}

function listed(parts: readonly string[], fact: FactDeclaration): Tree {
  if (fact.type === 'set') return leaf(fact, 'containsAny', [...parts]);
  if (fact.type === 'choice' || isScale(fact)) return leaf(fact, 'in', [...parts]);
  return { any: parts.map((part) => leaf(fact, 'equal', literalOf(part, fact))) };
}

function readCell(cell: Cell, fact: FactDeclaration): Tree | null {
  if (typeof cell !== 'string') return leaf(fact, 'equal', cell);
  const text = cell.trim();
  if (text === '-') return null;
  const negated = /^not\s+(.*)$/s.exec(text);
  if (negated) {
    const inner = readCell((negated[1] ?? '').trim(), fact);
    return inner ? { not: inner } : null;
  }
  const sign = /^(<=|>=|<|>)\s*(.*)$/s.exec(text);
  if (sign) return comparison(sign[1] ?? '', literalOf((sign[2] ?? '').trim(), fact), fact);
  const dots = text.indexOf('..');
  if (dots > 0) {
    const low = literalOf(text.slice(0, dots).trim(), fact);
    const high = literalOf(text.slice(dots + 2).trim(), fact);
    return { all: [comparison('>=', low, fact), comparison('<=', high, fact)] };
  }
  if (text.includes(','))
    return listed(
      text.split(',').map((part) => part.trim()),
      fact,
    );
  return leaf(fact, fact.type === 'set' ? 'contains' : 'equal', literalOf(text, fact));
}
