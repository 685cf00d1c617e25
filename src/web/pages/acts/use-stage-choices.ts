import type { IdOption } from '../../ui/ids-input.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../words/language.js';
import { labelIn } from '../../words/named.js';
import { useOfficeWords } from '../../words/use-named.js';

/** Stages of duty by part of their name or id, as the rulebooks call them. */
export function useStageChoices(q: string): readonly IdOption[] {
  const language = useLanguage();
  const may = useMay();
  const labels = useOfficeWords([], may('readWords')).data?.labels.stages ?? {};
  return Object.keys(labels)
    .map((id) => ({ value: id, label: labelIn(labels, id, language) }))
    .filter(({ value, label }) => value.includes(q) || label.toLowerCase().includes(q.toLowerCase()));
}
