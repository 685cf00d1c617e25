import { dayText } from '../../words/days.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import type { MatrixContent } from './matrix-figures.js';
import { matrixWords } from './matrix-words.js';

/** What a mark of more says: more than on which days. */
export function useRising({ from, until }: MatrixContent['before']): string {
  const say = useWords(matrixWords);
  const language = useLanguage();
  return say('rising', { from: dayText(from, language), until: dayText(until, language) });
}
