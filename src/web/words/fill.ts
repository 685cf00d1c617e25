import type { Language } from './language.js';
import { localeOf } from './language.js';

export type Values = Readonly<Record<string, string | number>>;

const slot = /\{([a-z_]+)(?:\|([^|{}]*)\|([^|{}]*))?\}/gi;

/** Puts values into a text's places: `{name}`, or `{n|one|many}`, where English chooses by number. */
export function fill(text: string, values: Values, language: Language): string {
  return text.replace(slot, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === 'number' ? value.toLocaleString(localeOf[language]) : value;
  });
}

/** The names of a text's places, sorted, each once. */
export const placesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(slot)].map(([, name = '']) => name))].sort();
