import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.js';
import { choiceValue, dayValue, listValue, type Search } from '../../ui/search-values.js';
import { type ProposalState, states, type View, views } from './proposal-words.js';

interface ProposalsSearch {
  readonly view?: View;
  readonly on?: string;
  readonly state?: ProposalState;
}

interface DraftSearch {
  readonly links?: readonly string[];
  readonly on?: string;
}

export const proposalRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/proposals',
    validateSearch: ({ view, on, state }: Search): ProposalsSearch => ({
      view: choiceValue(view, views),
      on: dayValue(on),
      state: choiceValue(state, states),
    }),
  }).lazy(() => import('./proposals-page.js').then(({ route }) => route)),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/proposals/new',
    validateSearch: ({ links, on }: Search): DraftSearch => ({ links: listValue(links), on: dayValue(on) }),
  }).lazy(() => import('./draft-page.js').then(({ route }) => route)),
  createRoute({ getParentRoute: () => frameRoute, path: '/proposals/$n' }).lazy(() =>
    import('./proposal-page.js').then(({ route }) => route),
  ),
] as const;
