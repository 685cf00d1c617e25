import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { choiceValue, dayValue, type Search, textValue } from '../../ui/search-values.js';
import { type PartOf, partsOf } from './figures.js';

/** Which period and rulebook the figures are of, and behind which of them one looks. */
interface StatisticsSearch {
  readonly from?: string;
  readonly until?: string;
  readonly rulebook?: string;
  readonly figure?: string;
  readonly part?: PartOf;
}

const searchOf = ({ from, until, rulebook, figure, part }: Search): StatisticsSearch => ({
  from: dayValue(from),
  until: dayValue(until),
  rulebook: textValue(rulebook),
  figure: textValue(figure),
  part: choiceValue(part, partsOf),
});

export const statisticsRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/statistics', validateSearch: searchOf }).lazy(() =>
    import('./statistics-page.js').then(({ route }) => route),
  ),
] as const;
