import type { RecordedRecommendation, RulebookVersion } from '#client';
import { useSpeaker } from '../../case/use-speaker.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { WordOf } from '../../words/word-of.js';

const words = defineWords({
  caption: { zh: '评估所依据的事实', en: 'Facts that were evaluated' },
  fact: { zh: '事实', en: 'Fact' },
  value: { zh: '内容', en: 'Value' },
  origin: { zh: '来源', en: 'Source' },
  unknown: { zh: '尚不清楚的事实：{n}项', en: '{n} {n|fact is|facts are} not known' },
  comma: { zh: '、', en: ', ' },
});

const originWords = defineWords({
  reported: { zh: '报告', en: 'reported' },
  history: { zh: '台账历史', en: 'from the trail' },
  derived: { zh: '推算', en: 'computed' },
});

export interface KeyFactsProps {
  readonly recommendation: RecordedRecommendation;
  readonly book: RulebookVersion | null;
  /** All facts with where they come from; else those that are known, without it. */
  readonly isWhole?: boolean;
}

/** The facts that a recommendation read, as a person checks them. */
export function KeyFacts({ recommendation, book, isWhole = false }: KeyFactsProps) {
  const say = useWords(words);
  const speaker = useSpeaker(book);
  const facts = Object.entries(recommendation.facts).filter(([id]) => speaker.declaration(id));
  const known = facts.filter(([, { value }]) => value !== null);
  const unknown = facts.filter(([, { value }]) => value === null);
  return (
    <>
      <ScrollX>
        <table className="plain act-facts">
          <caption className="act-hidden">{say('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('fact')}</th>
              <th scope="col">{say('value')}</th>
              {isWhole ? <th scope="col">{say('origin')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {known.map(([id, { value, origin }]) => (
              <tr key={id}>
                <th scope="row">{speaker.fact(id)}</th>
                <td>{speaker.value(id, value)}</td>
                {isWhole ? (
                  <td>
                    <WordOf words={originWords} of={origin} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {isWhole && unknown.length > 0 ? (
        <details className="act-unknown">
          <summary>{say('unknown', { n: unknown.length })}</summary>
          <p>{unknown.map(([id]) => speaker.fact(id)).join(say('comma'))}</p>
        </details>
      ) : null}
    </>
  );
}
