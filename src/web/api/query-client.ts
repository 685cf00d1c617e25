import { QueryCache, QueryClient } from '@tanstack/react-query';
import { noteUnreached } from './connection.js';
import { problemOf } from './problem-of.js';

/** Asks once more where the service could not be reached, and never where it refused. */
const again = (count: number, error: unknown): boolean => {
  const { status } = problemOf(error);
  return count < 2 && (status === 0 || status === 503);
};

const look = (error: unknown): void => {
  if (problemOf(error).status === 0) noteUnreached();
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: look }),
  defaultOptions: {
    queries: { retry: again, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
