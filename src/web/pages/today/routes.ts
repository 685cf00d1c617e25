import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { sessionQuery } from '../../session/session.js';
import { frameRoute } from '../../shell/frame-route.js';
import { choiceValue, dayValue, type Search, textValue } from '../../ui/search-values.js';
import { type Axis, axes, type PartId, partIds } from './digest-sections.js';
import { askAhead } from './own-panels.js';

/** Which day's digest is read, and behind which of its numbers one looks. */
interface DigestSearch {
  readonly on?: string;
  readonly of?: PartId;
  readonly by?: Axis;
  /** Of the axis; none: not stated. */
  readonly value?: string;
}

const searchOf = ({ on, of, by, value }: Search): DigestSearch => ({
  on: dayValue(on),
  of: choiceValue(of, partIds),
  by: choiceValue(by, axes),
  value: textValue(value),
});

export const todayRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/',
    validateSearch: searchOf,
    loader: ({ location }) => {
      const session = queryClient.getQueryData(sessionQuery.queryKey);
      if (session) askAhead(queryClient, session, searchOf(location.search).on);
    },
  }).lazy(() => import('./today.js').then(({ route }) => route)),
] as const;
