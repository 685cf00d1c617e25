import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { listAccountChoices } from '#client';
import { useMay } from '../session/session.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';

const words = defineWords({
  choice: { zh: '{name}（{id}）', en: '{name} ({id})' },
  units: { zh: '{name}（{id}），限{units}', en: '{name} ({id}), limited to {units}' },
  comma: { zh: '、', en: ', ' },
});

export interface PersonInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** Who answers for something: an account that is found by part of its name or id, or another id that is typed. */
export function PersonInput({ id, value, onChange }: PersonInputProps) {
  const say = useWords(words);
  const may = useMay();
  const q = value?.trim() ?? '';
  const { data } = useQuery({
    queryKey: ['listAccountChoices', q],
    queryFn: () => listAccountChoices(q === '' ? {} : { q }),
    enabled: may('listAccountChoices'),
    placeholderData: keepPreviousData,
  });
  const options = (data?.accounts ?? [])
    .filter(({ active }) => active)
    .map(({ account, name, units }) => {
      const said = { name: name ?? account, id: account };
      const label =
        units === null ? say('choice', said) : say('units', { ...said, units: units.join(say('comma')) });
      return { value: account, label };
    });
  return (
    <AutoComplete
      id={id}
      value={value}
      options={options}
      maxLength={64}
      onChange={(given: string) => onChange?.(given)}
    />
  );
}
