import type { Node } from 'yaml';
import { linesAt, styleOf } from './edit-row.js';
import { newRowFlow, newRowLines } from './new-row.js';
import type { NewRow } from './row-plan.js';
import { lineEnd, lineStart, type TextEdit } from './text-edits.js';
import { endOf, isFlow, startOf } from './yaml-nodes.js';

/** The rows of a table as they stand in a file, in their order. */
export interface PlacedRow {
  readonly id: string;
  readonly node: Node;
}

/** Where the dash of each row stands; comments and empty lines may lie between it and the row before. */
export function dashesOf(list: Node, rows: readonly PlacedRow[], text: string): ReadonlyMap<string, number> {
  const first = startOf(list);
  const indent = first - lineStart(text, first);
  const dashes = new Map<string, number>();
  rows.forEach(({ id, node }, index) => {
    const before = rows[index - 1];
    let dash = first;
    if (before) {
      let line = lineEnd(text, endOf(before.node, text));
      // INVARIANT: between two rows of a list written by indentation stands a dash in the column of the first.
      while (text.charAt(line + indent) !== '-' && line < startOf(node)) line = lineEnd(text, line);
      dash = line + indent;
    }
    dashes.set(id, dash);
  });
  return dashes;
}

function linesOf(row: NewRow, model: PlacedRow, dash: number, text: string): readonly string[] {
  const style = styleOf(model.node, text);
  const indent = ' '.repeat(dash - lineStart(text, dash));
  const between = text.slice(dash, startOf(model.node));
  const gap = /^- +$/.test(between) ? between : '- ';
  if (isFlow(model.node)) return [`${indent}${gap}${newRowFlow(row, style)}`];
  return newRowLines(row, style).map((line, index) =>
    index === 0 ? `${indent}${gap}${line}` : `${indent}${' '.repeat(gap.length)}${line}`,
  );
}

/** Takes rows away and puts rows in, where each row stands in lines of its own. What lies between rows stays. */
export function editBlockRows(
  list: Node,
  rows: readonly PlacedRow[],
  change: {
    readonly removed: ReadonlySet<string>;
    readonly addedAfter: ReadonlyMap<string | null, readonly NewRow[]>;
  },
  text: string,
): readonly TextEdit[] {
  const dashes = dashesOf(list, rows, text);
  const dashOf = ({ id }: PlacedRow): number => dashes.get(id) ?? startOf(list);
  const taken = rows
    .filter(({ id }) => change.removed.has(id))
    .map((row) => ({
      start: lineStart(text, dashOf(row)),
      end: lineEnd(text, endOf(row.node, text)),
      text: '',
    }));
  const put = [...change.addedAfter].flatMap(([after, added]) => {
    const model = rows.find(({ id }) => id === after) ?? rows[0];
    if (!model) return [];
    const at = after === null ? lineStart(text, dashOf(model)) : lineEnd(text, endOf(model.node, text));
    return linesAt(
      at,
      added.flatMap((row) => linesOf(row, model, dashOf(model), text)),
      text,
    );
  });
  return [...put, ...taken];
}
