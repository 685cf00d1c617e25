import { type QueryFunctionContext, queryOptions, useQuery } from '@tanstack/react-query';
import { noteUnreached } from '../api/connection.js';
import { problemOf } from '../api/problem-of.js';
import { askSession, type Session } from './ask-session.js';
import { fetchAgain } from './fetch-again.js';
import { lastSession, rememberSession } from './last-session.js';

const sessionKey = ['session'];

/**
 * Null: nobody is signed in. Who was, and is over, signs in again over the page, which stays theirs meanwhile. Without
 * a connection pages open as whoever was last signed in here; the service alone lets anything be done.
 */
async function readSession({ client }: QueryFunctionContext): Promise<Session | null> {
  const before = client.getQueryData<Session | null>(sessionKey) ?? null;
  try {
    const session = await askSession(before ? fetchAgain : fetch);
    if (session === null && !before) rememberSession(null);
    return session ?? before;
  } catch (error) {
    if (problemOf(error).status !== 0) throw error;
    noteUnreached();
    const last = lastSession();
    if (last) return last;
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: readSession,
  staleTime: 60_000,
  networkMode: 'always',
  retry: (count: number, error: unknown) => count < 2 && problemOf(error).status === 0,
});

/** The session of a page that is shown to signed-in people alone. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('a page of a session was shown without one');
  return data;
}

/** Whether this account may ask for an operation. It decides what is shown; the service decides what is done. */
export function useMay(): (operation: string) => boolean {
  const { permissions } = useSession();
  return (operation) => permissions.includes(operation);
}
