import { useCallback } from 'react';
import type { Words } from './define-words.js';
import { fill, type Values } from './fill.js';
import { useLanguage } from './language.js';

export const hasWords = <W extends Words>(words: W, key: string): key is keyof W & string =>
  Object.hasOwn(words, key);

/** Says what the service calls something in the words of the office; as it is called where a newer service knows more. */
export function useWordOf<const W extends Words>(words: W): (key: string, values?: Values) => string {
  const language = useLanguage();
  return useCallback(
    (key, values = {}) => {
      const text = hasWords(words, key) ? words[key] : undefined;
      return text ? fill(text[language], values, language) : key;
    },
    [words, language],
  );
}
