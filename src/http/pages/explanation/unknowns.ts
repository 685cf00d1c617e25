import type { Ask } from '../../../domain/recommendation.js';
import { headings } from '../../../engine/wording/recommendation-words.js';
import type { PageSection, Run, TableCell } from '../page-part.js';
import { langOf, type Telling } from './telling.js';

const order = ['both', 'milder', 'severer', 'other'] as const;

/** What is not known, and what each answer would leave possible. Those that no answer narrows alone stand together. */
export function unknowns(telling: Telling): PageSection[] {
  const { explanation, language, words, short, speaker } = telling;
  const { ask, range } = explanation.recommendation;
  if (ask.length === 0) return [];
  const { phrases } = speaker;
  const possible = speaker.range(range);
  const narrows = ({ could, answers }: Ask): boolean =>
    could !== 'other' && answers.some((answer) => speaker.range(answer.range) !== possible);
  const rows = ask.filter(narrows).map(({ fact, could, answers }): readonly TableCell[] => [
    speaker.fact(fact),
    words.could[could],
    {
      items: answers.map((answer) =>
        phrases.answer(speaker.cell(fact, answer.cell), speaker.range(answer.range)),
      ),
    },
  ]);
  const wide = order.flatMap((could): (readonly [string, Run])[] => {
    const named = ask.filter((one) => one.could === could && !narrows(one));
    if (named.length === 0) return [];
    const labels = short.list(named.map(({ fact }) => speaker.fact(fact)));
    return [[words.canMakeIt(words.could[could]), words.eachAnswer(labels, possible)]];
  });
  const heading = headings[language].unknown;
  return [
    {
      level: 2,
      heading,
      lang: langOf(telling),
      parts: [
        {
          kind: 'table',
          caption: heading,
          isCaptionHidden: true,
          head: words.unknownColumns,
          rows,
          wide,
          small: true,
        },
      ],
    },
  ];
}
