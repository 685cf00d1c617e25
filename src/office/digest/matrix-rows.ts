import { daysBetween } from '../../domain/dates.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { MatrixCell, MatrixRow } from './matrix-structure.js';
import { emptyTally, figuresOf, type Tally, together } from './matrix-tally.js';

export interface Period {
  readonly from: string;
  readonly until: string;
}

/** Row and column of a cell as one key. */
export const cellKey = (unit: string | null, stage: string | null): string => JSON.stringify([unit, stage]);

/** A unit of the register with the stages that are its duty; null: all. */
export interface MatrixUnit {
  readonly unit: string | null;
  readonly registered: boolean;
  readonly stages: readonly string[] | null;
}

/** One row: a cell for each stage, and all of them together. */
export function matrixRow(
  { unit, registered, stages: duties }: MatrixUnit,
  stages: readonly (string | null)[],
  tallies: ReadonlyMap<string, Tally>,
  { from, until }: Period,
): MatrixRow {
  const own = stages.map((stage) => tallies.get(cellKey(unit, stage)) ?? emptyTally());
  const days = daysBetween(from, until);
  const cells = stages.map((stage, index): MatrixCell => {
    const figures = figuresOf(own[index] ?? emptyTally(), until);
    const isTheirs = duties === null || (stage !== null && duties.includes(stage));
    const { days_since: since } = figures;
    // What is not stated is no stage or unit that somebody could have looked at.
    const isUnseen = isTheirs && stage !== null && unit !== null && (since === null || since > days);
    return { stage, ...figures, not_applicable: !isTheirs, not_visited: isUnseen };
  });
  const unseen = cells.filter((cell) => cell.not_visited).length;
  return { unit, registered, cells, total: { ...figuresOf(together(own), until), not_visited: unseen } };
}

const classOf = ({ total }: MatrixRow): number =>
  total.overdue.count > 0 ? 0 : total.open.count > 0 ? 1 : total.not_visited > 0 ? 2 : 3;

/** Risk first, by kind and never by number: rows with something overdue, with open cases, unvisited; then by ref. */
export const byRiskOfRow = (a: MatrixRow, b: MatrixRow): number =>
  classOf(a) - classOf(b) ||
  Number(a.unit === null) - Number(b.unit === null) ||
  byCodeUnit(a.unit ?? '', b.unit ?? '');
