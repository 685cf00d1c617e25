import { createContext, useContext } from 'react';
import type { readWords } from '#client';
import { localeOf, useLanguage } from '../../words/language.js';
import { labelIn, type Named } from '../../words/named.js';

export type OfficeWords = Awaited<ReturnType<typeof readWords>>;

interface Given {
  readonly named: Named;
  readonly words: OfficeWords | undefined;
}

/** The words of the office, for all parts of the page of figures. */
export const SaysContext = createContext<Given | null>(null);

export function useSays() {
  const given = useContext(SaysContext);
  const language = useLanguage();
  if (!given) throw new Error('no words around these figures');
  const { named, words } = given;
  return {
    named,
    locale: localeOf[language],
    rule: (rulebook: string, rule: string): string => labelIn(words?.rules[rulebook] ?? {}, rule, language),
    rulebook: (id: string): string => labelIn(words?.rulebooks ?? {}, id, language),
  };
}
