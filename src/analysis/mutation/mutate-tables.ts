import { readCell } from '../../rulebook/cell.js';
import type { FactDeclaration, Row, Rulebook, Table } from '../../rulebook/model.js';
import { mutateCell } from './mutate-cell.js';
import { rungsBeside, stepsBeside } from './mutate-effect.js';
import { deletion } from './mutate-rules.js';
import type { MutantDraft } from './mutant.js';
import { withCell, withResult } from './replace-part.js';
import { writeCell } from './write-cell.js';

function ofCell(
  rulebook: Rulebook,
  row: Row,
  fact: FactDeclaration | undefined,
  column: number,
): MutantDraft[] {
  const old = row.cells[column];
  const read = fact && old !== undefined ? readCell(old, fact) : undefined;
  if (!fact || !read?.ok || old === undefined) return [];
  return mutateCell(fact, read.value).map(({ kind, test }): MutantDraft => {
    const cell = writeCell(test);
    return {
      kind,
      place: { part: 'row', rule: row.id, column },
      from: `${fact.id}: ${String(old)}`,
      to: `${fact.id}: ${String(cell)}`,
      touches: 'conditions',
      changed: new Set([row.id]),
      make: () => withCell(rulebook, row.id, column, cell),
    };
  });
}

function ofResult(rulebook: Rulebook, { effect }: Table, { id, then }: Row): MutantDraft[] {
  const isSteps = effect === 'aggravate' || effect === 'mitigate';
  const others = isSteps ? stepsBeside(Number(then)) : rungsBeside(rulebook, String(then));
  return others.map((other) => ({
    kind: isSteps ? 'steps_changed' : 'response_moved',
    place: { part: 'rule', rule: id, path: null },
    from: String(then),
    to: String(other),
    touches: 'effects',
    changed: new Set([id]),
    make: () => withResult(rulebook, id, other),
  }));
}

/** The faults of decision tables: each cell, each result, each row. */
export function mutateTables(rulebook: Rulebook): readonly MutantDraft[] {
  const facts = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  return rulebook.tables.flatMap((table) =>
    table.rows.flatMap((row) => [
      ...table.columns.flatMap((name, column) => ofCell(rulebook, row, facts.get(name), column)),
      ...ofResult(rulebook, table, row),
      deletion(rulebook, row.id),
    ]),
  );
}
