import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.js';
import { sessionQuery } from '../session/session.js';
import { accountNamesQuery, unitNamesQuery } from '../api/name-queries.js';
import { rootRoute } from './root-route.js';

/** All pages of a session; whoever has none signs in first and comes back to the page. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { back: location.href } });
    // By the time that a page has ids to show, their names have come.
    if (session.permissions.includes('listAccountNames')) void queryClient.prefetchQuery(accountNamesQuery);
    if (session.permissions.includes('listUnitNames')) void queryClient.prefetchQuery(unitNamesQuery);
  },
  component: lazyRouteComponent(() => import('./frame.js'), 'Frame'),
});
