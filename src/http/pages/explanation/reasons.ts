import { comparisonText } from '../../../engine/wording/condition-words.js';
import { procedureWords } from '../../../engine/wording/procedure-words.js';
import { headings } from '../../../engine/wording/recommendation-words.js';
import type { DerivationStep, Section } from '../../../domain/recommendation.js';
import type { PagePart, PageSection, Run, TableCell } from '../page-part.js';
import { langOf, type Telling } from './telling.js';

/** Near misses that a page shows; the JSON has all. */
const mostNear = 5;

const section = (telling: Telling, heading: string, parts: readonly PagePart[]): PageSection[] =>
  parts.length === 0 ? [] : [{ level: 2, heading, lang: langOf(telling), parts }];

/** Sentences of the recommendation, as they were recorded with it. */
export function sentencesOf({ explanation, told }: Telling, name: Section['section']): readonly string[] {
  const { text } = explanation.recommendation;
  const sections = text[told] ?? Object.values(text)[0] ?? [];
  return sections.find(({ section: each }) => each === name)?.sentences ?? [];
}

export function said(telling: Telling, name: Section['section']): PageSection[] {
  const { language, speaker } = telling;
  // That it is advice is said once, at the end.
  const sentences = sentencesOf(telling, name).filter((sentence) => sentence !== speaker.phrases.advice);
  const between = language === 'zh' ? '' : ' ';
  return section(
    telling,
    headings[language][name],
    sentences.length === 0 ? [] : [{ kind: 'paragraph', run: sentences.join(between) }],
  );
}

/** What would change it; that a change is of the past stands with the change. */
export function changes(telling: Telling): PageSection[] {
  const { past } = telling.speaker.phrases;
  const items: string[] = [];
  for (const sentence of sentencesOf(telling, 'would_change')) {
    const before = items.at(-1);
    if (sentence === past && before !== undefined) items[items.length - 1] = `${before} ${past}`;
    else items.push(sentence);
  }
  const heading = headings[telling.language].would_change;
  return section(telling, heading, items.length === 0 ? [] : [{ kind: 'list', items }]);
}

/** Rules that one or two other facts would have met. */
export function nearMisses(telling: Telling): PageSection[] {
  const { explanation, language, words, short, speaker } = telling;
  const { near } = explanation.recommendation;
  const rows = near.slice(0, mostNear).map(({ rule, cost, leaves }): readonly TableCell[] => [
    [speaker.title(rule), ' ', { text: short.with(rule, short.wanting(cost)), as: 'weak' }],
    {
      items: leaves.map((leaf): Run => {
        const value = leaf.actual === null ? words.notKnown : speaker.value(leaf.fact, leaf.actual);
        return short.with(comparisonText(leaf, speaker, language), words.found(value));
      }),
    },
  ]);
  if (rows.length === 0) return [];
  const rest = near.length - rows.length;
  return section(telling, short.near, [
    { kind: 'paragraph', run: words.nearNote },
    { kind: 'table', caption: short.near, isCaptionHidden: true, head: words.nearColumns, rows, small: true },
    ...(rest > 0 ? [{ kind: 'paragraph', run: words.moreNear(rest) } as const] : []),
  ]);
}

const moved = ({ from, to }: DerivationStep, { words, speaker }: Telling): string =>
  from === null && to === null
    ? words.none
    : from === to || from === null
      ? speaker.rung(to)
      : words.moved(speaker.rung(from), speaker.rung(to));

/** Each step of the procedure in which something happened. */
export function derivation(telling: Telling): PageSection[] {
  const { explanation, language, words, short, speaker } = telling;
  const { steps, notes } = procedureWords[language];
  const rows = explanation.recommendation.derivation.map((step): readonly TableCell[] => [
    steps[step.step],
    step.rules.length === 0
      ? words.none
      : {
          items: step.rules.map((id): Run => {
            const titled = `${id} ${speaker.title(id)}`;
            return step.by.includes(id) ? { text: titled, as: 'strong' } : titled;
          }),
        },
    moved(step, telling),
    step.notes.length === 0 ? words.none : short.list(step.notes.map((note) => notes[note])),
  ]);
  if (rows.length === 0) return [];
  const { derivation: heading, derivationColumns: head } = words;
  return section(telling, heading, [
    { kind: 'table', caption: heading, isCaptionHidden: true, head, rows, small: true },
  ]);
}
