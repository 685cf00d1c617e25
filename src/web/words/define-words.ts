import type { Language } from './language.js';

/** A text in both languages. `{name}` stands for a value; `{n|case|cases}` is chosen by whether `n` is 1. */
export type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The words of a page: a key at a time in both languages, so that none can be missing in one of them. */
export const defineWords = <const W extends Words>(words: W): W => words;
