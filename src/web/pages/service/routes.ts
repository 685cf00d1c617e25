import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';

export const serviceRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/service' }).lazy(() =>
    import('./service.js').then(({ route }) => route),
  ),
] as const;
