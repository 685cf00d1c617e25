import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/use-words.js';
import { type Figures, figureOf, type LookAt, type Metric, shadeOf, shadesFor } from './matrix-figures.js';
import { matrixWords } from './matrix-words.js';
import type { CellOf } from './use-arrow-keys.js';

export interface MatrixCellProps {
  readonly figures: Figures;
  readonly metric: Metric;
  readonly days: number;
  /** What it says of a cell with more than on the days that it is compared with. */
  readonly rising: string;
  readonly what: string;
  readonly isNoDuty?: boolean;
  readonly isNotVisited?: boolean;
  readonly look: { readonly at: LookAt; readonly unit?: string | null; readonly stage?: string | null };
  readonly place: ReturnType<CellOf>;
}

/** One cell: its number printed, its shade, its marks, and a link to the cases that it counts. */
export function MatrixCell(props: MatrixCellProps) {
  const { figures, metric, days, rising, what, isNoDuty = false, isNotVisited = false, look, place } = props;
  const say = useWords(matrixWords);
  const value = figureOf(figures, metric);
  const shade = shadeOf(value, shadesFor(metric, days));
  const marks = [
    ...(figures.rising ? [rising] : []),
    ...(isNoDuty ? [say('not_applicable')] : []),
    ...(isNotVisited ? [say('not_visited', { n: days })] : []),
    ...(value === null && !isNoDuty ? [say('never')] : []),
  ];
  const name = [what, isNoDuty ? '–' : (value ?? ''), ...marks].join(' ').replace(/\s+/g, ' ');
  const shown = isNoDuty ? '–' : (value ?? '∅');
  const isBehind = figures.open.count + figures.new.count + figures.overdue.count > 0;
  const inner = (
    <>
      {shown}
      {figures.rising ? <span className="rising">▲</span> : null}
    </>
  );
  const classes = ['cell', `shade-${isNoDuty ? 0 : shade}`, ...(isNotVisited ? ['not-visited'] : [])].join(
    ' ',
  );
  return (
    <td className={classes}>
      {isBehind ? (
        <Link
          to="/matrix"
          search={(old) => ({
            ...old,
            at: look.at,
            unit: look.unit ?? undefined,
            stage: look.stage ?? undefined,
          })}
          resetScroll={false}
          aria-label={name}
          {...place}
        >
          {inner}
        </Link>
      ) : (
        // In a grid every cell can be come to, those without a link too.
        <button type="button" aria-label={name} aria-disabled="true" {...place}>
          {inner}
        </button>
      )}
    </td>
  );
}
