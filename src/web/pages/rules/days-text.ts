import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { fill } from '../../words/fill.js';
import type { Language } from '../../words/language.js';

const words = defineWords({
  from: { zh: '自{from}起', en: 'from {from}' },
  between: { zh: '{from}起，至{until}前', en: 'from {from}, before {until}' },
});

/** The days on which something holds; `until` is the day before which it ends. */
export function daysText(
  { from, until }: { readonly from: string; readonly until: string | null },
  language: Language,
): string {
  const first = dayText(from, language);
  if (until === null) return fill(words.from[language], { from: first }, language);
  return fill(words.between[language], { from: first, until: dayText(until, language) }, language);
}
