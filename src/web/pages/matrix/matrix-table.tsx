import { Link } from '@tanstack/react-router';
import type { Named } from '../../words/named.js';
import { useWords } from '../../words/use-words.js';
import { MatrixCell } from './matrix-cell.js';
import { isNoDuty, type MatrixContent, type MatrixRow, type Metric } from './matrix-figures.js';
import { matrixWords } from './matrix-words.js';
import { TwoBars } from './two-bars.js';
import { useArrowKeys } from './use-arrow-keys.js';
import { useRising } from './use-rising.js';

export interface MatrixTableProps {
  readonly matrix: MatrixContent;
  readonly metric: Metric;
  readonly named: Named;
  readonly caption: string;
}

function UnitName({ row, named }: { readonly row: MatrixRow; readonly named: Named }) {
  const say = useWords(matrixWords);
  const to: string = `/units/${encodeURIComponent(row.unit ?? '')}`;
  if (row.unit === null) return <>{named.unit(null)}</>;
  if (!row.registered)
    return (
      <>
        {named.unit(row.unit)} <small className="quiet">{say('unregistered')}</small>
      </>
    );
  return (
    <Link to={to} tabIndex={-1}>
      {named.unit(row.unit)}
    </Link>
  );
}

function Trend({
  before,
  now,
  most,
  isRising,
}: {
  before: number;
  now: number;
  most: number;
  isRising: boolean;
}) {
  return (
    <td className="trend">
      <TwoBars before={before} now={now} most={most} />{' '}
      <span>
        {before} → {now}
        {isRising ? ' ▲' : ''}
      </span>
    </td>
  );
}

/** Units by stages, in the order of the interface: what is late first, and no order by how much. */
export function MatrixTable({ matrix, metric, named, caption }: MatrixTableProps) {
  const say = useWords(matrixWords);
  const { rows, stages, totals, total, period } = matrix;
  const rising = useRising(matrix.before);
  const { onKeyDown, cell } = useArrowKeys(rows.length + 1, stages.length + 1);
  const most = Math.max(0, ...rows.map((row) => Math.max(row.total.new.count, row.total.new_before)));
  const shared = { metric, days: period.days, rising };
  const of = (unit: string, stage: string): string => say('of', { unit, stage });
  return (
    <div className="scroll-x matrix-scroll">
      <table className="matrix" onKeyDown={onKeyDown}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="first">
              {say('unit')}
            </th>
            {stages.map((stage) => (
              <th key={stage ?? ''} scope="col">
                {named.stage(stage)}
              </th>
            ))}
            <th scope="col">{say('total')}</th>
            <th scope="col">{say('trend')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.unit ?? ''}>
              <th scope="row" className="first">
                <UnitName row={row} named={named} />
              </th>
              {row.cells.map((one, column) => (
                <MatrixCell
                  key={one.stage ?? ''}
                  {...shared}
                  figures={one}
                  what={of(named.unit(row.unit), named.stage(one.stage))}
                  isNoDuty={isNoDuty(one)}
                  isNotVisited={one.not_visited && !isNoDuty(one)}
                  look={{ at: 'cell', unit: row.unit, stage: one.stage }}
                  place={cell(at, column)}
                />
              ))}
              <MatrixCell
                {...shared}
                figures={row.total}
                what={of(named.unit(row.unit), say('total'))}
                look={{ at: 'unit', unit: row.unit }}
                place={cell(at, stages.length)}
              />
              <Trend
                before={row.total.new_before}
                now={row.total.new.count}
                most={most}
                isRising={row.total.rising}
              />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="first">
              {say('total')}
            </th>
            {totals.map((one, column) => (
              <MatrixCell
                key={stages[column] ?? ''}
                {...shared}
                figures={one}
                what={of(say('total'), named.stage(stages[column] ?? null))}
                look={{ at: 'stage', stage: stages[column] ?? null }}
                place={cell(rows.length, column)}
              />
            ))}
            <MatrixCell
              {...shared}
              figures={total}
              what={say('total')}
              look={{ at: 'all' }}
              place={cell(rows.length, stages.length)}
            />
            <td className="trend">
              {total.new_before} → {total.new.count}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
