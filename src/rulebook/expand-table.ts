import { readCell } from './cell.js';
import { cellCondition } from './cell-condition.js';
import type { Condition, Effect, FactDeclaration, Row, Rule, Table } from './model.js';

function effectOf(effect: Table['effect'], then: Row['then']): Effect {
  if (effect === 'aggravate' || effect === 'mitigate') return { effect, steps: Number(then) };
  return { effect, response: String(then) };
}

function whenOf(
  row: Row,
  columns: readonly string[],
  facts: ReadonlyMap<string, FactDeclaration>,
): Condition {
  const of = columns.flatMap((column, index) => {
    const fact = facts.get(column);
    const cell = row.cells[index];
    const test = fact && cell !== undefined ? readCell(cell, fact) : undefined;
    // INVARIANT: a rulebook that was read has a good cell for each column of each row.
    if (!fact || !test?.ok) throw new Error(`row ${row.id}: no cell to read in column ${column}`);
    return cellCondition(fact, test.value) ?? [];
  });
  return { kind: 'all', of };
}

/**
 * The rows of a table as rules, in the order of the rows. The condition of a row is the `all` of its cells other
 * than `-`, in the order of the columns, also when only one or none is left; `cellCondition` fixes the shape of a
 * cell. A row's `because` and `basis` are its own or else the table's; the title is the table's.
 */
export function expandTable(table: Table, facts: readonly FactDeclaration[]): Rule[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return table.rows.map((row) => ({
    ...effectOf(table.effect, row.then),
    id: row.id,
    title: table.title,
    because: row.because ?? table.because,
    basis: row.basis ?? table.basis,
    when: whenOf(row, table.columns, byId),
    effective: table.effective,
    table: table.id,
  }));
}
