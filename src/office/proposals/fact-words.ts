import type { FactValue } from '../../domain/fact.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { Language } from '../../domain/problem.js';
import { english } from '../../engine/wording/en.js';
import { type Speaker, speakerOf } from '../../engine/wording/speaker.js';
import { chinese } from '../../engine/wording/zh.js';
import type { LoadedRulebook } from '../load-rulebooks.js';

/** The same in each of our languages. */
export type Both = Readonly<Record<Language, string>>;

/** Facts and their values in the words of a rulebook; ids where it has none. */
export interface FactWords {
  readonly fact: (name: string) => Both;
  readonly value: (name: string, value: FactValue) => Both;
}

/** The words of the versions of one rulebook: for each fact those of the latest version that declares it. */
export function factWords(versions: readonly LoadedRulebook[]): FactWords {
  const speakers = [...versions]
    .sort((a, b) => byCodeUnit(b.row.effective_from, a.row.effective_from))
    .map(({ rulebook }) => ({
      declares: new Set(rulebook.facts.map(({ id }) => id)),
      zh: speakerOf(rulebook, 'zh', chinese),
      en: speakerOf(rulebook, 'en', english),
    }));
  const both = (name: string, say: (speaker: Speaker) => string, otherwise: string): Both => {
    const found = speakers.find(({ declares }) => declares.has(name));
    return found ? { zh: say(found.zh), en: say(found.en) } : { zh: otherwise, en: otherwise };
  };
  return {
    fact: (name) => both(name, (speaker) => speaker.fact(name), name),
    value: (name, value) => both(name, (speaker) => speaker.value(name, value), String(value)),
  };
}
