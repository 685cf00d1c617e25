import type { Facts } from '../../domain/fact.js';
import { english } from '../../engine/wording/en.js';
import type { Phrases } from '../../engine/wording/phrases.js';
import { type Speaker, speakerOf } from '../../engine/wording/speaker.js';
import { chinese } from '../../engine/wording/zh.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { Rule, Rulebook } from '../../rulebook/model.js';
import { placedConditionLeaves } from '../condition-leaves.js';
import type { Mutant } from './mutant.js';
import type { Witness } from './witness.js';

/** How a case is named from labels in one language. */
interface Naming {
  readonly phrases: Phrases;
  readonly fact: (label: string, value: string) => string;
  readonly decidedOn: (day: string) => string;
  readonly sentence: (title: string, facts: readonly string[], result: string) => string;
  readonly numbered: (name: string, number: number) => string;
}

const namings: Readonly<Record<'zh' | 'en', Naming>> = {
  zh: {
    phrases: chinese,
    fact: (label, value) => `${label}为${value}`,
    decidedOn: (day) => `于${day}决定`,
    sentence: (title, facts, result) =>
      `${title ? `${title}：` : ''}${facts.length > 0 ? `${facts.join('，')}，` : ''}${result}`,
    numbered: (name, number) => `${name}（${number}）`,
  },
  en: {
    phrases: english,
    fact: (label, value) => `${label} is ${value}`,
    decidedOn: (day) => `decided on ${day}`,
    sentence: (title, facts, result) =>
      `${title ? `${title}: ` : ''}${facts.length > 0 ? `${facts.join(', ')}; ` : ''}${result}`,
    numbered: (name, number) => `${name} (${number})`,
  },
};

/** A name is to be read at a glance; the facts that tell the case from its neighbours come first. */
const longest = 160;
const mostFacts = 4;
/** The longest that a name of a case may be, less what a number in brackets takes. */
const longestAllowed = 290;

/** The rule that the case is about: one whose verdict or effect the fault changes in it. */
function ruleIn(rulebook: Rulebook, { changed }: Mutant, { before, after }: Witness): Rule | undefined {
  const [was, is] = [new Set(before.met), new Set(after.met)];
  const isChanged = ({ id }: Rule): boolean => changed === null || changed.has(id);
  const every = allRules(rulebook).filter(isChanged);
  return (
    every.find(({ id }) => was.has(id) !== is.has(id)) ??
    (changed === null ? undefined : every.find(({ id }) => was.has(id)))
  );
}

const readBy = ({ when }: Rule): string[] =>
  placedConditionLeaves(when).flatMap(({ leaf }) =>
    leaf.operand.kind === 'fact' ? [leaf.fact, leaf.operand.name] : [leaf.fact],
  );

function factsSaid(speaker: Speaker, naming: Naming, names: readonly string[], facts: Facts): string[] {
  return [...new Set(names)]
    .filter((name) => (facts[name] ?? null) !== null && name !== 'decided_on')
    .slice(0, mostFacts)
    .map((name) => naming.fact(speaker.fact(name), speaker.value(name, facts[name] ?? null)));
}

/**
 * A sentence that names a case, made from the rulebook's own labels in its first language: the rule it is about, what
 * that rule reads, and what comes of it. Different from all names that are taken.
 */
export function caseName(
  rulebook: Rulebook,
  mutant: Mutant,
  witness: Witness,
  taken: ReadonlySet<string>,
): string {
  const language = rulebook.languages[0] ?? 'en';
  const naming = language === 'zh' ? namings.zh : namings.en;
  const speaker = speakerOf(rulebook, language, naming.phrases);
  const { candidate, before, changes } = witness;
  const rule = ruleIn(rulebook, mutant, witness);
  const names = [...Object.keys(changes), ...(rule ? readBy(rule) : [])];
  const facts = factsSaid(speaker, naming, names, candidate.facts);
  const days = mutant.touches === 'days' ? [naming.decidedOn(candidate.fixture.decidedOn)] : [];
  const response = before.response === null ? null : speaker.rung(before.response);
  const result = naming.phrases.result(before.outcome, response);
  const title = rule ? speaker.title(rule.id) : '';
  const sentences = Array.from({ length: facts.length + 1 }, (_, left) =>
    naming.sentence(title, [...days, ...facts.slice(0, facts.length - left)], result),
  );
  const sentence = sentences.find((one) => one.length <= longest) ?? (sentences.at(-1) as string);
  const name = [...sentence].slice(0, longestAllowed).join('');
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : naming.numbered(name, number);
    if (!taken.has(tried)) return tried;
  }
}
