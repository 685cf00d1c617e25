import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { choiceValue, type Search, textValue } from '../../ui/search-values.js';
import type { AccountState } from './account-query.js';

const listSearchOf = ({ q, state }: Search): { readonly q?: string; readonly state?: AccountState } => ({
  q: textValue(q),
  state: choiceValue(state, ['open', 'waiting', 'closed']),
});

export const accountRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts',
    validateSearch: listSearchOf,
  }).lazy(() => import('./account-list.js').then(({ route }) => route)),
  createRoute({ getParentRoute: () => frameRoute, path: '/accounts/new' }).lazy(() =>
    import('./new-account.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/accounts/permissions' }).lazy(() =>
    import('./permissions.js').then(({ route }) => route),
  ),
  // Ids of accounts are chosen by people: `new` could be one, so that those that exist stand behind `of`.
  createRoute({ getParentRoute: () => frameRoute, path: '/accounts/of/$id' }).lazy(() =>
    import('./account.js').then(({ route }) => route),
  ),
] as const;
