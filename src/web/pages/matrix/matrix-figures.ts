import type { readMatrix } from '#client';

export type MatrixAnswer = Awaited<ReturnType<typeof readMatrix>>;
export type MatrixContent = MatrixAnswer['matrix'];
export type MatrixRow = MatrixContent['rows'][number];
export type MatrixCell = MatrixRow['cells'][number];
export type Figures = Omit<MatrixCell, 'stage' | 'not_applicable' | 'not_visited'>;

export const metrics = ['open', 'new', 'overdue', 'days'] as const;
export type Metric = (typeof metrics)[number];

/** What can be looked behind: a cell, a unit's total, a stage's total, all. */
export const looks = ['cell', 'unit', 'stage', 'all'] as const;
export type LookAt = (typeof looks)[number];

/** The number of a metric; null: the days since a visit, where none is recorded. */
export const figureOf = (figures: Figures, metric: Metric): number | null =>
  metric === 'days' ? figures.days_since : figures[metric].count;

/** The lower ends of the shades after the first, which is that of 0. */
export const shadesFor = (metric: Metric, days: number): readonly number[] =>
  metric === 'days' ? [1, 8, Math.max(9, Math.ceil(days / 2)), Math.max(10, days + 1)] : [1, 3, 6, 10];

export const shadeOf = (value: number | null, steps: readonly number[]): number =>
  value === null ? 0 : steps.filter((least) => value >= least).length;

/** Not a duty of the unit, and nothing is recorded that says otherwise. */
export const isNoDuty = (cell: MatrixCell): boolean =>
  cell.not_applicable &&
  cell.open.count + cell.new.count + cell.overdue.count === 0 &&
  cell.days_since === null;

/** What the cell that an address names shows; undefined: the matrix has no such cell. */
export function lookedAt(
  { rows, stages, totals, total }: MatrixContent,
  at: LookAt,
  unit: string | null,
  stage: string | null,
): Figures | undefined {
  const row = rows.find((one) => one.unit === unit);
  if (at === 'all') return total;
  if (at === 'unit') return row?.total;
  if (at === 'stage') return totals[stages.indexOf(stage)];
  return row?.cells.find((one) => one.stage === stage);
}

/** A table as CSV that a spreadsheet opens: with the mark of UTF-8, and no text that it would take for a formula. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string => {
  const field = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
};
