import type { Rulebook } from '../../rulebook/model.js';
import { wordsOf } from './letter-words.js';

/** What a rung is called in the letter's language; null is no response at all. */
export function rungLabel({ ladder }: Rulebook, response: string | null, language: 'zh' | 'en'): string {
  if (response === null) return wordsOf(language).noResponse;
  return ladder.find(({ id }) => id === response)?.label[language] ?? response;
}
