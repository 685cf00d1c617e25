import type { Rulebook, Table } from '../model.js';
import { tableColumns } from './columns.js';
import { rowTexts } from './table-sheet.js';

/** A cell of a row, by the key of its column: what it said, and what it says. Empty: nothing. */
export interface CellChange {
  readonly key: string;
  readonly old: string;
  readonly new: string;
}

export interface RowChanges {
  readonly id: string;
  /** Of a changed row those that differ, of a new or removed one all that say something. */
  readonly cells: readonly CellChange[];
}

export interface TableChanges {
  readonly changed: readonly RowChanges[];
  readonly added: readonly RowChanges[];
  readonly removed: readonly RowChanges[];
}

type TextsOf = ReadonlyMap<string, readonly string[]>;

function rowsOf(table: Table, rulebook: Rulebook): TextsOf {
  const columns = tableColumns(table, rulebook);
  return new Map(table.rows.map((row) => [row.id, rowTexts(row, columns)]));
}

/** What differs between two states of a table, cell by cell, with rows in the order in which they stand. */
export function tableChanges(
  [before, old]: readonly [Rulebook, Table],
  [after, next]: readonly [Rulebook, Table],
): TableChanges {
  const keys = tableColumns(next, after).map(({ key }) => key);
  const [had, has] = [rowsOf(old, before), rowsOf(next, after)];
  const cellsOf = (id: string): readonly CellChange[] =>
    keys
      .map((key, at) => ({ key, old: had.get(id)?.[at] ?? '', new: has.get(id)?.[at] ?? '' }))
      .filter((cell) => cell.old !== cell.new);
  const rows = (ids: readonly string[]): readonly RowChanges[] =>
    ids.map((id) => ({ id, cells: cellsOf(id) })).filter(({ cells }) => cells.length > 0);
  const kept = [...has.keys()].filter((id) => had.has(id));
  return {
    changed: rows(kept),
    added: rows([...has.keys()].filter((id) => !had.has(id))),
    removed: rows([...had.keys()].filter((id) => !has.has(id))),
  };
}
