import { Bilingual, type Text } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

/** The properties that every rulebook has to have, whatever its file claims. */
const words = defineWords({
  unknown_never_harms: { zh: '事实不明不得加重', en: 'An unknown fact never harms' },
  rights_never_harm: { zh: '行使权利不得加重', en: 'Using a right never harms' },
  met_moves_its_way: {
    zh: '有利规则不加重，不利规则不减轻',
    en: 'Favourable rules never raise, adverse ones never lower',
  },
});

const isInvariant = (id: string): id is keyof typeof words => Object.hasOwn(words, id);

/** How a property is called: by its file, or as one that all have. */
export function PropertyName({
  id,
  title,
}: {
  readonly id: string;
  readonly title: Text | null | undefined;
}) {
  const say = useWords(words);
  if (isInvariant(id)) return say(id);
  return title ? (
    <>
      <Bilingual of={title} /> <code>{id}</code>
    </>
  ) : (
    id
  );
}
