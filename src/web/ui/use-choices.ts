import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listAccountChoices, listUnitChoices } from '#client';
import { useMay } from '../session/session.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import type { IdOption } from './ids-input.js';

const words = defineWords({
  choice: { zh: '{name}（{id}）', en: '{name} ({id})' },
  limited: { zh: '{name}（{id}），限{units}', en: '{name} ({id}), limited to {units}' },
  comma: { zh: '、', en: ', ' },
});

/** Open accounts by part of a name or id. */
export function useAccountChoices(q: string): readonly IdOption[] {
  const say = useWords(words);
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['listAccountChoices', q],
    queryFn: () => listAccountChoices(q === '' ? {} : { q }),
    enabled: may('listAccountChoices'),
    placeholderData: keepPreviousData,
  });
  return (data?.accounts ?? [])
    .filter(({ active }) => active)
    .map(({ account, name, units }) => {
      const said = { name: name ?? account, id: account };
      const label =
        units === null ? say('choice', said) : say('limited', { ...said, units: units.join(say('comma')) });
      return { value: account, label };
    });
}

/** Units of the register by part of a name or ref. */
export function useUnitChoices(q: string): readonly IdOption[] {
  const say = useWords(words);
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['listUnitChoices', q],
    queryFn: () => listUnitChoices(q === '' ? {} : { q }),
    enabled: may('listUnitChoices'),
    placeholderData: keepPreviousData,
  });
  return (data?.units ?? []).map(({ ref, name }) => ({
    value: ref,
    label: name === null ? ref : say('choice', { name, id: ref }),
  }));
}
