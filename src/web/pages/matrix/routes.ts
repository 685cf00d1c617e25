import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { choiceValue, countValue, dayValue, type Search, textValue } from '../../ui/search-values.js';
import { type LookAt, looks, type Metric, metrics } from './matrix-figures.js';

/** What the cells show, and behind which of them one looks. */
interface MatrixSearch {
  readonly metric?: Metric;
  readonly days?: number;
  readonly party?: string;
  readonly on?: string;
  /** The last of the days that the period is compared with. */
  readonly before?: string;
  readonly at?: LookAt;
  /** Of the cell that is looked at; none: not stated. */
  readonly unit?: string;
  readonly stage?: string;
}

const searchOf = ({ metric, days, party, on, before, at, unit, stage }: Search): MatrixSearch => ({
  metric: choiceValue(metric, metrics),
  days: countValue(days),
  party: textValue(party),
  on: dayValue(on),
  before: dayValue(before),
  at: choiceValue(at, looks),
  unit: textValue(unit),
  stage: textValue(stage),
});

export const matrixRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/matrix', validateSearch: searchOf }).lazy(() =>
    import('./matrix-page.js').then(({ route }) => route),
  ),
] as const;
