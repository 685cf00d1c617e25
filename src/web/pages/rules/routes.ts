import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { type Panel, panels, type View, views } from './views.js';

interface EditSearch {
  /** The version that is edited on from; the one that holds last unless said. */
  readonly base?: string;
  readonly view?: View;
  readonly panel?: Panel;
}

const oneOf = <T extends string>(values: readonly T[], found: unknown): T | undefined =>
  values.find((each) => each === found);

/** What an address says; what it cannot say is as if it were not there. */
function editSearch({ base, view, panel }: Record<string, unknown>): EditSearch {
  const [shown, beside] = [oneOf(views, view), oneOf(panels, panel)];
  return {
    ...(typeof base === 'string' ? { base } : {}),
    ...(shown ? { view: shown } : {}),
    ...(beside ? { panel: beside } : {}),
  };
}

export const rulesRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/rules' }).lazy(() =>
    import('./rules-list.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/rules/new' }).lazy(() =>
    import('./begin/begin.js').then(({ route }) => route),
  ),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/rules/$id/edit',
    validateSearch: editSearch,
  }).lazy(() => import('./editor/edit.js').then(({ route }) => route)),
  createRoute({ getParentRoute: () => frameRoute, path: '/rules/$id/$version' }).lazy(() =>
    import('./version/version.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/rules/proposals/$id/$version' }).lazy(() =>
    import('./proposal/proposal.js').then(({ route }) => route),
  ),
] as const;
