import { queryOptions } from '@tanstack/react-query';
import { readWords } from '#client';

// The address of a request has room for so many.
const mostRefs = 90;

/** The words of the office, with the names of these units and persons of the register. */
export function officeWordsQuery(refs: Iterable<string | null> = []) {
  const wanted = [...new Set([...refs].filter((ref) => ref !== null))].sort().slice(0, mostRefs).join(',');
  return queryOptions({
    queryKey: ['readWords', wanted],
    queryFn: () => readWords(wanted === '' ? {} : { refs: wanted }),
    staleTime: 60_000,
  });
}
