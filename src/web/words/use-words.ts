import { useCallback } from 'react';
import type { Words } from './define-words.js';
import { fill, type Values } from './fill.js';
import { useLanguage } from './language.js';

export type Say<W extends Words> = (key: keyof W, values?: Values) => string;

/** Says a page's words in the language of this reader. */
export function useWords<const W extends Words>(words: W): Say<W> {
  const language = useLanguage();
  return useCallback(
    (key, values = {}) => {
      const text = words[key];
      if (!text) throw new Error(`no words for ${String(key)}`);
      return fill(text[language], values, language);
    },
    [words, language],
  );
}
