import { useQuery } from '@tanstack/react-query';
import { readCase, readRulebook, readRulebookVersion } from '#client';
import { objectOf, stringOf } from '../../case/json-parts.js';
import { useSpeaker } from '../../case/use-speaker.js';

/** The version of a case's rulebook that names its ladder: the latest, since rungs keep their ids. */
export function useLadderOf(caseId: string | null) {
  const view = useQuery({
    queryKey: ['readCase', caseId],
    queryFn: () => readCase(caseId ?? ''),
    enabled: caseId !== null,
  });
  const id = stringOf(objectOf(view.data?.content)['rulebook']);
  const { data } = useQuery({
    queryKey: ['readRulebookVersion', id, 'latest'],
    queryFn: async () => {
      const { versions } = await readRulebook(id ?? '');
      const latest = versions.at(-1);
      return latest ? readRulebookVersion(id ?? '', latest.version) : null;
    },
    enabled: id !== null,
    staleTime: 300_000,
  });
  return data ?? null;
}

/** A rung by its name in the rulebook of a case; its id until that is known. */
export function RungName({ caseId, rung }: { readonly caseId: string; readonly rung: string | null }) {
  const book = useLadderOf(caseId);
  return useSpeaker(book).rung(rung);
}
