import type { ReactNode } from 'react';
import { Broken } from '../shell/broken.js';
import { Outline } from '../shell/outline.js';
import { askSession, type Session } from './ask-session.js';
import { backOf } from './back-of.js';
import { lastSession, rememberSession } from './last-session.js';
import { SignIn } from './sign-in.js';

/** Shows something in the place of what was shown. */
export type Show = (shown: ReactNode) => void;

const signInPath = '/sign-in';
/** Pages whom a link lets in, whoever is signed in. */
const linkPaths: readonly string[] = ['/setup', '/welcome'];

const loadApp = () => import('../app.js');

async function showApp(show: Show, session?: Session | null): Promise<void> {
  try {
    const { openApp, takeSession } = await loadApp();
    if (session) takeSession(session);
    show(await openApp());
  } catch (error) {
    show(<Broken error={error} />);
  }
}

/** Goes on to what somebody came for. What is printed is no page of ours, but the service's own. */
async function goOn(show: Show, back: string, session: Session): Promise<void> {
  if (back.startsWith('/p/')) return location.replace(back);
  const { openApp, enterSession } = await loadApp();
  history.replaceState(null, '', back);
  enterSession(session);
  return show(await openApp());
}

function showSignIn(show: Show): void {
  const back = backOf(new URLSearchParams(location.search).get('back')) ?? '/';
  show(<SignIn onEnter={(session) => goOn(show, back, session)} />);
  // What stands behind it comes while it is read; without it this page still does what it is for.
  void loadApp()
    .then(({ loadFrame }) => loadFrame())
    .catch(() => undefined);
}

/** Whether the document says that nobody is signed in. One that was kept says how it was when it was: then somebody may be. */
const isNobody = (): boolean =>
  document.querySelector('meta[name="session"][content="none"]') !== null && lastSession() === null;

async function askWhileLoading(show: Show): Promise<Session | null | undefined> {
  show(<Outline />);
  void loadApp().catch(() => undefined);
  return askSession().catch(() => undefined);
}

/**
 * Begins with the page to sign in where nobody is signed in: it stands there before the others have come. Where that
 * cannot be told, the others say so, or open as they do without a connection.
 */
export async function begin(show: Show): Promise<void> {
  const { pathname, search, hash } = location;
  if (pathname === signInPath) return showSignIn(show);
  if (linkPaths.includes(pathname)) return showApp(show);
  const session = isNobody() ? null : await askWhileLoading(show);
  if (session !== null) return showApp(show, session);
  rememberSession(null);
  history.replaceState(null, '', `${signInPath}?${new URLSearchParams({ back: pathname + search + hash })}`);
  return showSignIn(show);
}
