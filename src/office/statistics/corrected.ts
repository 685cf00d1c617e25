import type { Figure, Show } from './figure.js';
import type { Due } from './read-counted.js';

/** What became of the orders that were due in the period, as it now stands. */
export interface Corrected {
  /** Closed by a verification that found them corrected. */
  readonly corrected: Figure;
  readonly in_time: Figure;
  readonly late: Figure;
  /** A check after they were due found them not met, and none has since found them corrected. */
  readonly not_complied: Figure;
  /** Not closed, and not found unmet either: nobody has checked them since they were due. */
  readonly open: Figure;
  /** A correction that had been reported or verified was found not to hold, at least once. */
  readonly reopened: Figure;
}

export function corrected(due: readonly Due[], show: Show): Corrected {
  const figure = (name: string, counts: (row: Due) => boolean): Figure =>
    show(['corrected', name], due.filter(counts), due);
  const isClosed = ({ state }: Due): boolean => state === 'closed';
  const isUnmet = (row: Due): boolean => !isClosed(row) && row.outcome === 'not_complied';
  return {
    corrected: figure('corrected', isClosed),
    in_time: figure('in_time', (row) => isClosed(row) && row.outcome === 'complied'),
    late: figure('late', (row) => isClosed(row) && row.outcome === 'late'),
    not_complied: figure('not_complied', isUnmet),
    open: figure('open', (row) => !isClosed(row) && !isUnmet(row)),
    reopened: figure('reopened', (row) => row.reopened > 0),
  };
}
