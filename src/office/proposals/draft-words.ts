import type { FactValue } from '../../domain/fact.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { Duration } from '../../domain/calendar.js';
import { parseDuration } from '../../domain/duration.js';
import { dayEn, dayZh } from '../../domain/letter/day-words.js';
import { english } from '../../engine/wording/en.js';
import type { Phrases } from '../../engine/wording/phrases.js';
import { chinese } from '../../engine/wording/zh.js';
import type { Both, FactWords } from './fact-words.js';
import type { WeakLink } from './weak-links.js';

/** A weak link with the words for its facts. */
export interface WordedLink {
  readonly link: WeakLink;
  readonly words: FactWords;
}

export interface DraftWords {
  readonly title: Both;
  readonly text: Both;
}

export interface Choices {
  /** The fact that cases are sorted by. */
  readonly stage: string;
  /** The office's period for a reply. */
  readonly within: string;
  /** Names of units by ref; one that has none is told by its ref. */
  readonly names: Readonly<Record<string, string>>;
}

type Language = keyof Both;

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** Sentences of a draft in one language. Numbers are counted from what is listed, never said by themselves. */
const sentences = {
  zh: {
    phrases: chinese,
    and: '、',
    between: '；',
    cases: (number: number) => `${number}件`,
    title: (first: string, number: number) =>
      number === 1 ? `关于“${first}”薄弱环节的建议` : `关于“${first}”等${number}个薄弱环节的建议`,
    opening: (links: number, cases: number, units: number) =>
      `监督中发现${links}个薄弱环节，共${cases}件，涉及${units}个单位。`,
    link: (title: string, values: string, { from, until, cases, units }: WeakLink) =>
      `${title}（${values}）：${dayZh(from)}至${dayZh(until)}发现${cases.length}件，涉及${units.length}个单位。`,
    byStage: (stage: string, counts: string) => `按“${stage}”：${counts}。`,
    byUnit: (counts: string) => `按单位：${counts}。`,
    notSaid: '未注明',
    closing: (within: string) =>
      `上述情形在多个单位出现，逐件处理不足以解决。建议统筹研究共同原因，采取改进措施，并自发出之日起${within}内书面回复；不予采纳的，请说明理由。`,
  },
  en: {
    phrases: english,
    and: ', ',
    between: '; ',
    cases: (number: number) => counted(number, 'case'),
    title: (first: string, number: number) =>
      number === 1
        ? `Proposal on the weak link “${first}”`
        : `Proposal on ${number} weak links, the first “${first}”`,
    opening: (links: number, cases: number, units: number) =>
      `Supervision found ${counted(links, 'weak link')}, with ${counted(cases, 'case')} in ${counted(units, 'unit')}.`,
    link: (title: string, values: string, { from, until, cases, units }: WeakLink) =>
      `${title} (${values}): ${counted(cases.length, 'case')} in ${counted(units.length, 'unit')}, found from ${dayEn(from)} to ${dayEn(until)}.`,
    byStage: (stage: string, counts: string) => `By “${stage}”: ${counts}.`,
    byUnit: (counts: string) => `By unit: ${counts}.`,
    notSaid: 'not said',
    closing: (within: string) =>
      `The same was found in several units, so that dealing with each case alone does not mend it. We propose that the common causes be looked into and measures be taken, and ask for a reply in writing within ${within} of the issue, with reasons where the proposal is not adopted.`,
  },
} as const;

const periodIn = (phrases: Phrases, duration: Duration | undefined, text: string): string => {
  if (duration?.kind === 'working_days') return phrases.workingDays(duration.days);
  if (duration?.kind !== 'iso') return text;
  return phrases.period(duration.years, duration.months, duration.weeks, duration.days);
};

/** Values of the stage with the number of cases that have each, in the order of the values; unknown last. */
function casesByStage({ rows }: WeakLink, stage: string): readonly (readonly [FactValue | null, number])[] {
  const found = new Map<string, { readonly value: FactValue | null; readonly cases: Set<string> }>();
  for (const { facts, case_id: caseId } of rows) {
    const value = facts[stage] ?? null;
    const key = value === null ? '' : JSON.stringify(value);
    const group = found.get(key) ?? { value, cases: new Set() };
    group.cases.add(caseId);
    found.set(key, group);
  }
  return [...found]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : byCodeUnit(a, b)))
    .map(([, { value, cases }]) => [value, cases.size]);
}

function linkLines({ link, words }: WordedLink, language: Language, { stage, names }: Choices): string {
  const say = sentences[language];
  const values = Object.entries(link.values).map(([fact, value]) =>
    say.phrases.factIs(words.fact(fact)[language], words.value(fact, value)[language]),
  );
  const stages = casesByStage(link, stage).map(([value, cases]) => {
    const name = value === null ? say.notSaid : words.value(stage, value)[language];
    return `${name} ${say.cases(cases)}`;
  });
  const units = link.units.map(
    ({ unit, cases }) => `${Object.hasOwn(names, unit) ? names[unit] : unit} ${say.cases(cases)}`,
  );
  return [
    say.link(link.rule.title[language] ?? link.rule.id, values.join(say.between), link),
    // Where the stage is the same for all, the link has said it.
    ...(link.rule.same.includes(stage)
      ? []
      : [say.byStage(words.fact(stage)[language], stages.join(say.between))]),
    say.byUnit(units.join(say.between)),
  ].join('\n');
}

function textIn(language: Language, links: readonly WordedLink[], choices: Choices): string {
  const say = sentences[language];
  const cases = new Set(links.flatMap(({ link }) => link.cases));
  const units = new Set(links.flatMap(({ link }) => link.units.map(({ unit }) => unit)));
  const { within } = choices;
  const period = periodIn(say.phrases, parseDuration(within), within);
  return [
    say.opening(links.length, cases.size, units.size),
    ...links.map((one, index) => `${index + 1}. ${linkLines(one, language, choices)}`),
    say.closing(period),
  ].join('\n\n');
}

function titleIn(language: Language, links: readonly WordedLink[]): string {
  const [first] = links;
  if (!first) return '';
  const values = Object.entries(first.link.values).map(
    ([fact, value]) => first.words.value(fact, value)[language],
  );
  return sentences[language].title(values.join(sentences[language].and), links.length);
}

/**
 * The words of a draft about weak links: how many there are, and the cases of each by unit and stage, units by their
 * names, since the superior has no register of ids; no name of a person.
 */
export const draftWords = (links: readonly WordedLink[], choices: Choices): DraftWords => ({
  title: { zh: titleIn('zh', links), en: titleIn('en', links) },
  text: { zh: textIn('zh', links, choices), en: textIn('en', links, choices) },
});
