import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { trailSearchOf } from './search.js';

export const trailRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/trail', validateSearch: trailSearchOf }).lazy(() =>
    import('./trail.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/trail/verify' }).lazy(() =>
    import('./verify.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/trail/$n' }).lazy(() =>
    import('./entry.js').then(({ route }) => route),
  ),
] as const;
