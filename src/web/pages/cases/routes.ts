import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { caseSearchOf, listSearchOf } from './search.js';

export const caseRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/cases', validateSearch: listSearchOf }).lazy(() =>
    import('./list/case-list.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/cases/$id', validateSearch: caseSearchOf }).lazy(
    () => import('./case.js').then(({ route }) => route),
  ),
] as const;
