import { isScalar, type Document, type Node } from 'yaml';
import { editBlockRows, type PlacedRow } from './edit-block-rows.js';
import { editFlowRows } from './edit-flow-rows.js';
import { editRow } from './edit-row.js';
import type { NewRow, TablePlan } from './row-plan.js';
import { applyEdits } from './text-edits.js';
import { isFlow, itemsOf, pairNamed } from './yaml-nodes.js';

const textAt = (node: Node, name: string): string | null => {
  const value = pairNamed(node, name)?.value;
  return isScalar(value) && typeof value.value === 'string' ? value.value : null;
};

/** The list of the rows of a table, or null where it is not written out in its place. */
function rowsOf(document: Document.Parsed, table: string): Node | null {
  const root = document.contents;
  const tables = root ? itemsOf(pairNamed(root, 'tables')?.value) : [];
  const found = tables.find((each) => textAt(each, 'id') === table);
  const rows = found ? pairNamed(found, 'rows')?.value : null;
  return rows && itemsOf(rows).length > 0 ? rows : null;
}

/** The rows put in, by the row of the file that they come behind. */
function byPlace(
  added: readonly NewRow[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly NewRow[]> {
  const after = new Map<string, string | null>();
  const groups = new Map<string | null, NewRow[]>();
  for (const row of added) {
    const before = row.after === null || ids.has(row.after) ? row.after : (after.get(row.after) ?? null);
    after.set(row.id, before);
    groups.set(before, [...(groups.get(before) ?? []), row]);
  }
  return groups;
}

/**
 * The text of a rules file with the changes of a plan made in the rows of a table. Only what changed is written anew;
 * null where the rows are not written out in the table itself.
 */
export function editTable(
  text: string,
  document: Document.Parsed,
  table: string,
  plan: TablePlan,
): string | null {
  const list = rowsOf(document, table);
  if (!list) return null;
  const rows = itemsOf(list).map((node): PlacedRow => ({ node, id: textAt(node, 'id') ?? '' }));
  const nodes = new Map(rows.map(({ id, node }) => [id, node]));
  const changed = plan.changed.flatMap((change) => {
    const node = nodes.get(change.row.id);
    return node ? editRow(node, change, text) : [];
  });
  const change = { removed: new Set(plan.removed), addedAfter: byPlace(plan.added, new Set(nodes.keys())) };
  const moved = isFlow(list) ? editFlowRows(rows, change, text) : editBlockRows(list, rows, change, text);
  return applyEdits(text, [...changed, ...moved]);
}
