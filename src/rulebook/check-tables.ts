import { type Problem, quoted } from '../domain/problem.js';
import { shownValue } from '../domain/shown.js';
import { readCell } from './cell.js';
import { cellParams } from './cell-finding.js';
import { checkRung } from './check-effects.js';
import { readableFact } from './check-leaf.js';
import { checkRightCell } from './check-right-cell.js';
import type { Draft, KnownFact, RowPart, TablePart } from './draft.js';
import { findings, type Report } from './finding.js';

/** The facts of a table's columns; null where a column names none that can be read. */
export const columnsOf = ({ value }: TablePart, draft: Draft): readonly (KnownFact | null)[] =>
  (value.columns ?? []).map((name) => draft.facts.get(name) ?? null);

function checkColumns({ at, value: { columns, effect } }: TablePart, draft: Draft, report: Report): void {
  (columns ?? []).forEach((name, index) => {
    const here = [...at, 'columns', index];
    const fact = readableFact(name, here, draft, report);
    if (fact?.right && effect && effect !== 'mitigate' && effect !== 'ceiling') {
      report('right_in_table', here, { fact: quoted(name), effect });
    }
  });
}

function checkCells(row: RowPart, table: TablePart, draft: Draft, report: Report): void {
  const { when } = row.value;
  const { columns } = table.value;
  if (!when || !columns) return;
  const at = [...row.at, 'when'];
  if (when.length !== columns.length) {
    report('row_length', at, { expected: columns.length, found: when.length });
    return;
  }
  columnsOf(table, draft).forEach((fact, index) => {
    const cell = when[index];
    if (!fact || fact.type === 'text' || fact.neverDecides || cell === undefined) return;
    const read = readCell(cell, fact);
    if (read.ok) {
      checkRightCell(read.value, fact, [...at, index], report);
      return;
    }
    report(read.error.code, [...at, index], cellParams(fact, read.error));
  });
}

function checkThen(
  { at, value: { then } }: RowPart,
  { value: { effect } }: TablePart,
  draft: Draft,
  report: Report,
): void {
  if (then === undefined || !effect) return;
  const here = [...at, 'then'];
  const takesSteps = effect === 'aggravate' || effect === 'mitigate';
  if (takesSteps !== (typeof then === 'number')) {
    report(takesSteps ? 'row_needs_steps' : 'row_needs_rung', here, { effect, found: shownValue(then) });
  } else if (typeof then === 'string') checkRung(then, here, draft, report);
}

/** Every column is a fact that may be read, every row has a cell for each, and every cell can be read. */
export function checkTables(draft: Draft): readonly Problem[] {
  return findings(draft.source, (report) => {
    for (const table of draft.tables) {
      checkColumns(table, draft, report);
      for (const row of table.rows) {
        checkCells(row, table, draft, report);
        checkThen(row, table, draft, report);
      }
    }
  });
}
