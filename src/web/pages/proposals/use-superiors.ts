import { textIn } from '../../words/bilingual.js';
import { useLanguage } from '../../words/language.js';
import { useOfficeWords } from '../../words/use-named.js';

/** Whom proposals go to, by the office's distribution list. */
export function useSuperiors() {
  const language = useLanguage();
  const listed = useOfficeWords().data?.superiors ?? [];
  return {
    listed,
    nameOf: (id: string): string => {
      const found = listed.find((one) => one.id === id);
      return (found && textIn(found.name, language).text) || id;
    },
  };
}
