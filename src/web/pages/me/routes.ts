import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';

export const meRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/me' }).lazy(() =>
    import('./me.js').then(({ route }) => route),
  ),
] as const;
