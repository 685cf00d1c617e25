import { type Text, textIn } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { fill } from '../../../words/fill.js';
import type { Language } from '../../../words/language.js';
import type { Vocabulary } from '../read-vocabulary.js';

const words = defineWords({
  no_rule: { zh: '无规则适用', en: 'no rule applies' },
  settled: { zh: '了结', en: 'settled' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '不明', en: 'unknown' },
});

/** How the rulebook calls a thing, or its id where it says nothing. */
const labelOr = (label: Text | undefined, id: string, language: Language): string =>
  (label && textIn(label, language).text) || id;

export interface Names {
  readonly fact: (id: string) => string;
  readonly value: (fact: string, value: unknown) => string;
  readonly rung: (id: string | null) => string;
  readonly track: (id: string) => string;
  /** An answer: its response, or that there is none and why. */
  readonly answer: (outcome: string, response: string | null) => string;
}

/** The rulebook's own words for its parts. */
export function namesIn({ facts, rungs, tracks }: Vocabulary, language: Language): Names {
  const say = (key: keyof typeof words): string => fill(words[key][language], {}, language);
  const named = (all: Vocabulary['rungs'], id: string): string =>
    labelOr(all.find((each) => each.id === id)?.label, id, language);
  const rung = (id: string | null): string => (id === null ? say('no_rule') : named(rungs, id));
  const value = (fact: string, found: unknown): string => {
    if (found === null) return say('unknown');
    if (typeof found === 'boolean') return say(found ? 'yes' : 'no');
    if (Array.isArray(found)) return found.map((each) => value(fact, each)).join(', ') || '∅';
    return labelOr(facts[fact]?.valueLabels[String(found)], String(found), language);
  };
  return {
    fact: (id) => labelOr(facts[id]?.label, id, language),
    value,
    rung,
    track: (id) => named(tracks, id),
    answer: (outcome, response) => (outcome === 'settled' ? say('settled') : rung(response)),
  };
}
