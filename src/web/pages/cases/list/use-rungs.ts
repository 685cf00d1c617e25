import { useQueries, useQuery } from '@tanstack/react-query';
import { type CaseRow, listRulebooks, readRulebookVersion } from '#client';
import { textIn } from '../../../words/bilingual.js';
import { useLanguage } from '../../../words/language.js';

export type SayRung = (rulebook: string, response: string) => string;

/** Says responses in the words of their rulebooks, of the latest version that has them; until they are there, their ids. */
export function useRungs(cases: readonly CaseRow[]): SayRung {
  const language = useLanguage();
  const ids = [...new Set(cases.map(({ rulebook }) => rulebook))].sort();
  const { data } = useQuery({ queryKey: ['listRulebooks'], queryFn: () => listRulebooks() });
  const versions = (data?.rulebooks ?? [])
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, versions: all }) => all.map(({ version }) => ({ id, version })));
  const read = useQueries({
    queries: versions.map(({ id, version }) => ({
      queryKey: ['readRulebookVersion', id, version],
      queryFn: () => readRulebookVersion(id, version),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const labels = new Map<string, string>();
  for (const { data: book } of read)
    for (const { id, label } of book?.ladder ?? [])
      labels.set(`${book?.id} ${id}`, textIn(label, language).text);
  return (rulebook, response) => labels.get(`${rulebook} ${response}`) ?? response;
}
