import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { actSearchOf } from './act-search.js';

export const actRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/cases/$id/act/$step',
    validateSearch: actSearchOf,
  }).lazy(() => import('./act-page.js').then(({ route }) => route)),
] as const;
