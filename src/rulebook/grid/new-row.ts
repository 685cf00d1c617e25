import { basisFlow, becauseFlow, becauseLines, flowList, flowMap, type RowStyle } from './edit-row.js';
import type { NewRow } from './row-plan.js';
import { scalarText } from './yaml-scalar.js';

const inFlow = ({ isJson, quote }: RowStyle) => ({ isFlow: true, isJson, quote }) as const;

const cellsOf = ({ cells }: NewRow, style: RowStyle): string =>
  flowList(cells.map((cell) => scalarText(cell, inFlow(style))));

/** A row between brackets, on one line. */
export function newRowFlow(row: NewRow, style: RowStyle): string {
  const { id, outcome, because, basis } = row;
  return flowMap(
    [
      ['id', scalarText(id, inFlow(style))],
      ['when', cellsOf(row, style)],
      ['then', scalarText(outcome, inFlow(style))],
      ...(because ? [['because', becauseFlow(because, style)] as const] : []),
      ...(basis ? [['basis', basisFlow(basis, style)] as const] : []),
    ],
    style,
  );
}

/** A row in lines of its own, without indentation and without its dash. */
export const newRowLines = (row: NewRow, style: RowStyle): readonly string[] => [
  `id: ${row.id}`,
  `when: ${cellsOf(row, style)}`,
  `then: ${scalarText(row.outcome, inFlow(style))}`,
  ...(row.because ? becauseLines(row.because, style) : []),
  ...(row.basis ? [`basis: ${basisFlow(row.basis, style)}`] : []),
];
