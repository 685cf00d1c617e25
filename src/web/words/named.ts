import type { Language } from './language.js';
import { type Text, textIn } from './bilingual.js';

type Labels = Readonly<Record<string, Text>>;

/** Words for ids, as several answers of the interface have them. */
export interface IdWords {
  readonly names: Readonly<Record<string, string>>;
  readonly labels: {
    readonly stages: Labels;
    readonly parties: Labels;
    readonly responses: Labels;
    readonly facts: Labels;
    readonly weak_links: Labels;
    readonly values: Readonly<Record<string, Labels>>;
  };
}

type Id = string | null;

/** How ids are told to a reader: by their words, else as they are. */
export interface Named {
  readonly unit: (ref: Id) => string;
  readonly stage: (value: Id) => string;
  readonly party: (value: Id) => string;
  readonly response: (rung: Id) => string;
  readonly fact: (id: string) => string;
  readonly value: (fact: string, value: unknown) => string;
  readonly weakLink: (rule: string) => string;
}

export const labelIn = (labels: Labels, id: string, language: Language): string => {
  const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
  return (label && textIn(label, language).text) || id;
};

export interface PlainWords {
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
}

export function namedBy({ names, labels }: IdWords, language: Language, plain: PlainWords): Named {
  const by = (known: Labels) => (id: Id) => (id === null ? plain.unknown : labelIn(known, id, language));
  return {
    unit: (ref) => (ref === null ? plain.unknown : Object.hasOwn(names, ref) ? (names[ref] ?? ref) : ref),
    stage: by(labels.stages),
    party: by(labels.parties),
    response: by(labels.responses),
    fact: (id) => labelIn(labels.facts, id, language),
    weakLink: (rule) => labelIn(labels.weak_links, rule, language),
    value: (fact, value) => {
      if (value === null || value === undefined) return plain.unknown;
      if (typeof value === 'boolean') return value ? plain.yes : plain.no;
      const known = Object.hasOwn(labels.values, fact) ? (labels.values[fact] ?? {}) : {};
      return [value]
        .flat()
        .map((one) => labelIn(known, String(one), language))
        .join(language === 'zh' ? '、' : ', ');
    },
  };
}
