import type { RulebookVersion } from '#client';
import type { FactCell, ResponseRange } from '../../domain/recommendation.js';
import type { FactAnswer } from '../ui/facts/fact-answer.js';
import type { FactDeclaration } from '../ui/facts/fact-declaration.js';
import { type Text, textIn } from '../words/bilingual.js';
import { dayText } from '../words/days.js';
import { fill } from '../words/fill.js';
import type { Language } from '../words/language.js';
import { periodText } from './period-text.js';
import { speakWords } from './speak-words.js';

export type RuleText = RulebookVersion['rules'][number];

/** What of a rulebook has words. */
export type Vocabulary = Pick<
  RulebookVersion,
  'id' | 'title' | 'version' | 'facts' | 'rules' | 'ladder' | 'tracks' | 'text'
>;

const nothing: Vocabulary = {
  id: '',
  version: '',
  title: {},
  facts: [],
  rules: [],
  ladder: [],
  tracks: [],
  text: '',
};

/** The words of a rulebook in one language, and values said with them. */
export interface Speaker {
  readonly language: Language;
  readonly book: Vocabulary;
  readonly fact: (id: string) => string;
  readonly declaration: (id: string) => FactDeclaration | undefined;
  readonly value: (fact: string, value: FactAnswer) => string;
  readonly cell: (fact: string, cell: FactCell) => string;
  readonly rung: (id: string | null) => string;
  readonly track: (id: string) => string;
  readonly rule: (id: string) => RuleText | undefined;
  readonly title: (rule: string) => string;
  readonly range: (range: ResponseRange) => string;
  readonly within: (text: string) => string;
  readonly text: (text: Text) => string;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** The last of several is joined by a word, as people list things. */
const listed = (parts: readonly string[], between: string, last: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(between)}${last}${parts.at(-1)}`;

/** Without a rulebook, as where nothing was recommended yet, ids stand as they are. */
export function speakerOf(from: Vocabulary | null, language: Language): Speaker {
  const book = from ?? nothing;
  const say = (key: keyof typeof speakWords, values: Readonly<Record<string, string | number>> = {}) =>
    fill(speakWords[key][language], values, language);
  const text = (of: Text): string => textIn(of, language).text;
  const facts = new Map(book.facts.map((fact) => [fact.id, fact]));
  const rules = new Map(book.rules.map((rule) => [rule.id, rule]));
  const comma = say('comma');
  const and = (parts: readonly string[]): string => listed(parts, comma, say('and'));
  const or = (parts: readonly string[]): string => listed(parts, comma, say('or'));

  const one = (fact: string, value: boolean | number | string): string => {
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    const label = facts.get(fact)?.value_labels[String(value)];
    if (label) return text(label);
    return typeof value === 'string' && isDay.test(value) ? dayText(value, language) : String(value);
  };
  const value = (fact: string, said: FactAnswer): string => {
    if (said === null) return say('not_known');
    if (!Array.isArray(said)) return one(fact, said);
    return said.length === 0 ? say('nothing') : and(said.map((each) => one(fact, each)));
  };
  const interval = (fact: string, cell: Extract<FactCell, { kind: 'interval' }>): string => {
    const { from, to, from_open: above, to_open: below } = cell;
    const [low, high] = [from, to].map((bound) => (bound === null ? null : one(fact, bound)));
    if (low && low === high) return low;
    if (low && high && !above && !below) return say('between', { low, high });
    const ends = [
      low ? say(above ? 'more_than' : 'at_least', { low }) : '',
      high ? say(below ? 'less_than' : 'at_most', { high }) : '',
    ].filter(Boolean);
    return ends.length > 0 ? ends.join(say('both')) : say('any');
  };
  const cell = (fact: string, said: FactCell): string => {
    if (said.kind === 'values') return or(said.values.map((each) => one(fact, each)));
    if (said.kind === 'interval') return interval(fact, said);
    const [contains, lacks] = [said.contains, said.lacks].map((ids) => and(ids.map((id) => one(fact, id))));
    if (contains) return lacks ? say('with_without', { contains, lacks }) : contains;
    return lacks ? say('without', { lacks }) : say('nothing');
  };
  const rung = (id: string | null): string => {
    if (id === null) return say('no_response');
    const found = book.ladder.find((each) => each.id === id);
    return found ? text(found.label) : id;
  };
  const range = ({ mildest, severest, no_rule: noRule }: ResponseRange): string => {
    const ends =
      mildest === null || severest === null
        ? ''
        : mildest === severest
          ? rung(mildest)
          : say('range', { mildest: rung(mildest), severest: rung(severest) });
    return [ends, noRule ? say('no_response') : ''].filter(Boolean).join(say('or_else'));
  };
  return {
    language,
    book,
    fact: (id) => {
      const declared = facts.get(id);
      if (declared) return text(declared.label);
      return id === 'conduct_from' || id === 'conduct_until' || id === 'decided_on' || id === 'found_on'
        ? say(id)
        : id;
    },
    declaration: (id) => facts.get(id),
    value,
    cell,
    rung,
    track: (id) => {
      const found = book.tracks.find((each) => each.id === id);
      return found ? text(found.label) : id === 'request_facts' ? say('request_facts') : id;
    },
    rule: (id) => rules.get(id),
    title: (id) => {
      const rule = rules.get(id);
      return rule ? text(rule.title) : id;
    },
    range,
    within: (of) => periodText(of, language),
    text,
  };
}
