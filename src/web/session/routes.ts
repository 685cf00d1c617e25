import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../shell/root-route.js';
import { backOf } from './back-of.js';
import { SignInPage } from './sign-in-page.js';

const searchOf = ({ back }: Readonly<Record<string, unknown>>): { readonly back?: string } => ({
  back: backOf(back),
});

/** The pages before a session. */
export const sessionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: searchOf,
    component: SignInPage,
  }),
  // The first administrator, by the link that the service printed when it first started.
  createRoute({ getParentRoute: () => rootRoute, path: '/setup' }).lazy(() =>
    import('./setup.js').then(({ route }) => route),
  ),
  // A new account, or one whose password is set anew, by the link that an administrator gave.
  createRoute({ getParentRoute: () => rootRoute, path: '/welcome', validateSearch: searchOf }).lazy(() =>
    import('./welcome.js').then(({ route }) => route),
  ),
] as const;
