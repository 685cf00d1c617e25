import { defineWords } from '../../words/define-words.js';
import { fill } from '../../words/fill.js';
import type { Said } from './said.js';

const words = defineWords({ entry: { zh: '第{n}条：{what}', en: 'Entry {n}: {what}' } });

/** An entry by its number and what it says, for a choice among several. */
export const entryLabel = (entry: number, what: string): Said => ({
  zh: fill(words.entry.zh, { n: String(entry), what }, 'zh'),
  en: fill(words.entry.en, { n: String(entry), what }, 'en'),
});
