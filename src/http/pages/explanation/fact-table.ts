import type { Fact } from '../../../domain/fact.js';
import type { ExplainedFact } from '../../../office/explanation/explained-facts.js';
import type { Opened } from '../../../office/personal.js';
import type { Inline, PageSection, Run } from '../page-part.js';
import { langOf, type Telling } from './telling.js';

const isOpened = (value: Fact | Opened): value is Opened =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueRun = ({ id, value }: ExplainedFact, { speaker, opened }: Telling): Run =>
  isOpened(value) ? opened(value) : { text: speaker.value(id, value), as: 'name' };

const caseLinks = (cases: readonly string[], separator: string): readonly Inline[] =>
  cases.flatMap((id, index): Inline[] => [
    ...(index > 0 ? [separator] : []),
    { text: id, href: `/p/cases/${encodeURIComponent(id)}/explanation` },
  ]);

function originRun({ origin }: ExplainedFact, { words, short, speaker, opened }: Telling): Run {
  switch (origin.kind) {
    case 'said': {
      const act = words.acts[origin.by.act](origin.by.seq);
      return origin.source ? [act, words.sourceText, opened(origin.source)] : act;
    }
    case 'history': {
      const counted = words.history(origin.asOf);
      if (origin.cases.length === 0) return [counted, words.noCases];
      return [counted, words.historyCases, ...caseLinks(origin.cases, short.list(['', '']))];
    }
    case 'derived':
      return words.derived(speaker.fact(origin.from), speaker.fact(origin.to));
    case 'evaluated_on':
      return words.evaluationDay;
    case 'unknown':
      return words.noSource;
  }
}

function whoRun({ origin }: ExplainedFact, { words, when }: Telling): Run {
  if (origin.kind !== 'said') return words.noSource;
  const { actor, time } = origin.by;
  return [
    { text: words.actor(actor.id, actor.authenticated), as: 'name' },
    ' ',
    { text: when(time), as: 'moment' },
  ];
}

/** Every fact that the explanation speaks of, with where it comes from; those that nobody knows stand together. */
export function factTable(telling: Telling): PageSection {
  const { explanation, words, short, speaker } = telling;
  const rows = explanation.facts
    .filter(({ value }) => value !== null)
    .map((fact): readonly Run[] => [
      fact.decisive
        ? [speaker.fact(fact.id), ' ', { text: words.restsOn, as: 'strong' }]
        : speaker.fact(fact.id),
      valueRun(fact, telling),
      originRun(fact, telling),
      whoRun(fact, telling),
    ]);
  const unknown = (asked: boolean): readonly (readonly [string, Run])[] => {
    const named = explanation.facts.filter((fact) => fact.value === null && fact.asked === asked);
    const heading = asked ? words.asked : words.notKnown;
    return named.length === 0 ? [] : [[heading, short.list(named.map(({ id }) => speaker.fact(id)))]];
  };
  return {
    level: 2,
    heading: words.facts,
    lang: langOf(telling),
    parts: [
      {
        kind: 'table',
        caption: words.facts,
        isCaptionHidden: true,
        head: words.factColumns,
        rows,
        wide: [...unknown(true), ...unknown(false)],
        small: true,
      },
    ],
  };
}
