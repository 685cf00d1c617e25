import { useCallback } from 'react';
import { type Language, useLanguage } from '../../words/language.js';

/** A text in both languages, where it stands in a description and not under a key. */
export type Said = Readonly<Record<Language, string>>;

export function useSaid(): (said: Said) => string {
  const language = useLanguage();
  return useCallback((said) => said[language], [language]);
}
