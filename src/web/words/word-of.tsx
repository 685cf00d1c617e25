import type { Words } from './define-words.js';
import { useWordOf } from './use-word-of.js';

/** What the service calls something, in the words of the office. */
export function WordOf<W extends Words>({ words, of }: { readonly words: W; readonly of: string }) {
  return useWordOf(words)(of);
}
