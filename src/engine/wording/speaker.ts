import { parseDuration } from '../../domain/duration.js';
import type { Fact } from '../../domain/fact.js';
import type { FactCell, ResponseRange } from '../../domain/recommendation.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { Text } from '../../domain/text.js';
import type { Phrases } from './phrases.js';

/** The rulebook's own words in one language, and values said with them. */
export interface Speaker {
  readonly phrases: Phrases;
  readonly fact: (id: string) => string;
  readonly value: (fact: string, value: Fact) => string;
  readonly cell: (fact: string, cell: FactCell) => string;
  readonly rung: (id: string | null) => string;
  readonly track: (id: string) => string;
  readonly title: (rule: string) => string;
  readonly because: (rule: string) => string;
  readonly range: (range: ResponseRange) => string;
  readonly within: (text: string) => string;
  readonly rulebook: string;
}

export function speakerOf(rulebook: Rulebook, language: string, phrases: Phrases): Speaker {
  const say = (text: Text | undefined | null, otherwise: string): string => text?.[language] ?? otherwise;
  const facts = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  const rungs = new Map(rulebook.ladder.map((rung) => [rung.id, rung]));
  const tracks = new Map(rulebook.tracks.map((track) => [track.id, track]));
  const rules = new Map(allRules(rulebook).map((rule) => [rule.id, rule]));

  const one = (fact: string, value: string | number | boolean): string => {
    if (typeof value === 'boolean') return value ? phrases.yes : phrases.no;
    return say(facts.get(fact)?.valueLabels[String(value)], String(value));
  };
  const value = (fact: string, said: Fact): string => {
    if (said === null) return '?';
    if (typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean')
      return one(fact, said);
    return said.length === 0 ? phrases.nothing : phrases.and(said.map((element) => one(fact, element)));
  };
  const cell = (fact: string, said: FactCell): string => {
    switch (said.kind) {
      case 'values':
        return phrases.or(said.values.map((each) => one(fact, each)));
      case 'set': {
        const many = (elements: readonly string[]): string =>
          elements.length === 0 ? '' : phrases.and(elements.map((element) => one(fact, element)));
        return phrases.set(many(said.contains), many(said.lacks));
      }
      case 'interval': {
        const end = (bound: string | number | null): string | null => (bound === null ? null : String(bound));
        const { from, to, from_open: fromOpen, to_open: toOpen } = said;
        return phrases.interval({ from: end(from), to: end(to), fromOpen, toOpen });
      }
    }
  };
  const rung = (id: string | null): string =>
    id === null ? phrases.result('no_rule', null) : phrases.quote(say(rungs.get(id)?.label, id));
  const within = (text: string): string => {
    const duration = parseDuration(text);
    if (duration?.kind === 'working_days') return phrases.workingDays(duration.days);
    if (duration?.kind === 'iso')
      return phrases.period(duration.years, duration.months, duration.weeks, duration.days);
    return text;
  };
  return {
    phrases,
    fact: (id) => say(facts.get(id)?.label, id),
    value,
    cell,
    rung,
    track: (id) => say(tracks.get(id)?.label, id),
    title: (rule) => say(rules.get(rule)?.title, rule),
    because: (rule) => say(rules.get(rule)?.because, ''),
    range: ({ mildest, severest, no_rule: noRule }) =>
      phrases.range({
        mildest: mildest === null ? null : rung(mildest),
        severest: severest === null ? null : rung(severest),
        noRule,
      }),
    within,
    rulebook: say(rulebook.title, rulebook.id),
  };
}
