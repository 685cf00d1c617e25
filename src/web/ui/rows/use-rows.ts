import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** Coming back to the window asks for these anew; of a list that was scrolled far, each page would be asked for again. */
const mostAskedAgain = 3;

/** A list that the service answers a page at a time: what came so far, by page and as one. */
export function useRows<Page extends { readonly cursor: string | null }, Row>(
  queryKey: QueryKey,
  ask: (cursor: string | undefined) => Promise<Page>,
  rowsOf: (page: Page) => readonly Row[],
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= mostAskedAgain,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page's rows are never changes.
  const pages = useMemo(() => query.data?.pages.map(rowsOf) ?? [], [query.data]);
  const rows = useMemo(() => pages.flat(), [pages]);
  return { query, pages, rows };
}

export type RowsQuery = ReturnType<typeof useRows>['query'];
