import type { Language } from '../domain/problem.js';
import type { Figure } from '../office/statistics/figure.js';
import { columnLines } from './columns.js';
import type { Texts } from './language.js';

/** A share as people read it; none where there is nothing to divide by. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(1)} %`;

/** Figures as lines: what is counted, how many of how many, the share, and the name that lists the cases. */
export function figureLines(
  rows: readonly (readonly [label: Texts | string, figure: Figure])[],
  language: Language,
): readonly string[] {
  const cells = rows.map(([label, { figure, numerator, denominator, share }]) => [
    `  ${typeof label === 'string' ? label : label[language]}`,
    `${numerator} / ${denominator}`,
    percent(share),
    figure,
  ]);
  // Names are of many lengths, and stand at the left of their column.
  const names = cells.map(([, , , name = '']) => name);
  return columnLines(cells.map((row) => row.slice(0, 3))).map((line, at) => `${line}  ${names[at]}`);
}
