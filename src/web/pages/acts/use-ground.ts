import { useQuery } from '@tanstack/react-query';
import { caseRecommendations, readCase, readRulebookVersion } from '#client';
import { caseContent } from '../../case/case-content.js';
import type { ActSearch } from './act-search.js';
import { type Ground, latestOf, subjectIn } from './ground.js';

/** The case, the recommendation of the subject and the rules that it was made by. */
export function useGround(id: string, search: ActSearch) {
  const view = useQuery({ queryKey: ['readCase', id], queryFn: () => readCase(id) });
  const made = useQuery({ queryKey: ['caseRecommendations', id], queryFn: () => caseRecommendations(id) });
  const subject = view.data ? subjectIn(view.data, search) : null;
  const recommendation = made.data ? latestOf(made.data.recommendations, subject) : null;
  const used = recommendation?.rulebook;
  const book = useQuery({
    queryKey: ['readRulebookVersion', used?.id, used?.version],
    queryFn: () => (used ? readRulebookVersion(used.id, used.version) : null),
    enabled: used !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isReady = view.data && made.data && (used === undefined || book.data);
  const ground: Ground | null =
    isReady && view.data
      ? {
          view: view.data,
          subjects: caseContent(view.data).subjects,
          subject,
          entry: search.entry ?? null,
          recommendation,
          book: book.data ?? null,
        }
      : null;
  return { ground, error: view.error ?? made.error ?? book.error };
}
