import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { orderSearchOf } from './orders/order-search.js';
import { secondingSearchOf } from './seconding-search.js';
import { unitSearchOf } from './units/unit-search.js';

export const followupRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/secondings',
    validateSearch: secondingSearchOf,
  }).lazy(() => import('./secondings.js').then(({ route }) => route)),
  createRoute({ getParentRoute: () => frameRoute, path: '/orders', validateSearch: orderSearchOf }).lazy(() =>
    import('./orders/orders.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/units', validateSearch: unitSearchOf }).lazy(() =>
    import('./units/units.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/units/$ref' }).lazy(() =>
    import('./units/unit.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/units/$ref/act/$step' }).lazy(() =>
    import('./units/unit-act-page.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/register-unit' }).lazy(() =>
    import('./units/register-page.js').then(({ route }) => route),
  ),
] as const;
