import { useMemo } from 'react';
import { useLanguage } from '../words/language.js';
import { type Speaker, speakerOf, type Vocabulary } from './speaker.js';

/** The words of a rulebook in the language of this reader. */
export function useSpeaker(book: Vocabulary | null): Speaker {
  const language = useLanguage();
  return useMemo(() => speakerOf(book, language), [book, language]);
}
