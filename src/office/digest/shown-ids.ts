import type { Language } from '../../domain/problem.js';
import type { Text } from '../../domain/text.js';
import type { Words } from './words.js';

const labelOf = (labels: Readonly<Record<string, Text>>, id: string, language: Language): string =>
  (Object.hasOwn(labels, id) ? labels[id]?.[language] : undefined) ?? id;

/** How ids are told to people: by their words in a language, else as they are. */
export interface ShownIds {
  readonly unit: (ref: string | null) => string;
  readonly stage: (value: string | null) => string;
  readonly party: (value: string | null) => string;
  readonly response: (rung: string | null) => string;
  readonly fact: (id: string) => string;
  readonly value: (fact: string, value: string) => string;
  readonly rule: (id: string) => string;
}

export function shownIds({ names, labels }: Words, language: Language, unknown: string): ShownIds {
  const shown = (known: Readonly<Record<string, Text>>) => (id: string | null) =>
    id === null ? unknown : labelOf(known, id, language);
  return {
    unit: (ref) => {
      if (ref === null) return unknown;
      const name = Object.hasOwn(names, ref) ? names[ref] : undefined;
      if (name === undefined) return ref;
      return language === 'zh' ? `${name}（${ref}）` : `${name} (${ref})`;
    },
    stage: shown(labels.stages),
    party: shown(labels.parties),
    response: shown(labels.responses),
    fact: shown(labels.facts),
    value: (fact, value) =>
      labelOf(Object.hasOwn(labels.values, fact) ? (labels.values[fact] ?? {}) : {}, value, language),
    rule: shown(labels.weak_links),
  };
}
