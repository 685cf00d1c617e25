import type { Node } from 'yaml';
import type { PlacedRow } from './edit-block-rows.js';
import { styleOf } from './edit-row.js';
import { newRowFlow } from './new-row.js';
import type { NewRow } from './row-plan.js';
import { lineEndOf, lineStart, type TextEdit } from './text-edits.js';
import { endOf, startOf } from './yaml-nodes.js';

/** The offset of the comma behind an offset, with blanks and comments between them, or undefined. */
function commaAfter(text: string, offset: number): number | undefined {
  const between = /(?:\s|#[^\r\n]*)*,/y;
  between.lastIndex = offset;
  const match = between.exec(text);
  return match ? match.index + match[0].length - 1 : undefined;
}

/** What stands before a row on its line: blanks alone, or something that it shares the line with. */
function separatorOf(row: Node, text: string): string {
  const before = text.slice(lineStart(text, startOf(row)), startOf(row));
  return before.trim() === '' ? `${lineEndOf(text)}${before}` : ' ';
}

/** A row, its comma and what is left blank of its line; a comment behind it stays. */
function takeRow({ node }: PlacedRow, text: string): readonly TextEdit[] {
  const end = endOf(node, text);
  const comma = commaAfter(text, end);
  const edits = [{ start: startOf(node), end, text: '' }];
  if (comma === undefined) return edits;
  const blanks = /[ \t]*(?!#)/y;
  blanks.lastIndex = comma + 1;
  const after = comma + 1 + (blanks.exec(text)?.[0].length ?? 0);
  return [...edits, { start: comma, end: after, text: '' }];
}

/** Takes rows away and puts rows in, where all stand between brackets as in JSON. */
export function editFlowRows(
  rows: readonly PlacedRow[],
  change: {
    readonly removed: ReadonlySet<string>;
    readonly addedAfter: ReadonlyMap<string | null, readonly NewRow[]>;
  },
  text: string,
): readonly TextEdit[] {
  const taken = rows.filter(({ id }) => change.removed.has(id));
  const kept = rows.filter(({ id }) => !change.removed.has(id));
  const [first, last] = [rows[0], rows.at(-1)];
  const lastKept = kept.at(-1);
  if (!first || !last) return [];
  const put = [...change.addedAfter].map(([after, added]): TextEdit => {
    const model = rows.find(({ id }) => id === after) ?? first;
    const style = styleOf(model.node, text);
    const separator = separatorOf(model.node, text);
    const texts = added.map((row) => newRowFlow(row, style));
    const start = after === null ? startOf(model.node) : endOf(model.node, text);
    const behind = after === null && kept.length > 0;
    const joined = texts.join(`,${separator}`);
    if (after !== null) return { start, end: start, text: `,${separator}${joined}` };
    return { start, end: start, text: behind ? `${joined},${separator}` : joined };
  });
  // JSON takes no comma behind the last row: where the last is taken away, so is the comma before it.
  const isLastTaken = change.removed.has(last.id) && commaAfter(text, endOf(last.node, text)) === undefined;
  const comma = isLastTaken && lastKept ? commaAfter(text, endOf(lastKept.node, text)) : undefined;
  const blanksBehind =
    comma === undefined ? 0 : (/^[ \t]*(?=\{)/.exec(text.slice(comma + 1))?.[0].length ?? 0);
  return [
    ...put,
    ...taken.flatMap((row) => takeRow(row, text)),
    ...(comma === undefined ? [] : [{ start: comma, end: comma + 1 + blanksBehind, text: '' }]),
  ];
}
