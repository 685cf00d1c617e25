import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queryClient } from './api/query-client.js';
import { setUpClient } from './api/set-up-client.js';
import { makeRouter } from './router.js';
import type { Session } from './session/ask-session.js';
import { enter } from './session/enter.js';
import { sessionQuery } from './session/session.js';
import { storedPreferences } from './shell/preferences.js';
import { useLanguage } from './words/language.js';

/** What stands around every page of a session, and what it is drawn with. */
export const loadFrame = () => import('./shell/frame.js');

/** Takes a session that the service has just told of. */
export const takeSession = (session: Session): void => {
  queryClient.setQueryData(sessionQuery.queryKey, session);
};

/** Takes a session that has begun on this page. */
export const enterSession = (session: Session): void => enter(queryClient, session);

function App({ router }: { readonly router: AnyRouter }) {
  setUpClient(useLanguage());
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

/** All pages, once the one at the address of the window has come; what it shows is asked for meanwhile. */
export async function openApp(): Promise<ReactNode> {
  setUpClient(storedPreferences().language);
  const router = makeRouter();
  await router.load();
  return <App router={router} />;
}
