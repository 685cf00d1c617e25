import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';

export const firstRunRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/first-run' }).lazy(() =>
    import('./first-run-page.js').then(({ route }) => route),
  ),
] as const;
