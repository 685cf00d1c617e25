import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { Comparison } from './condition-tree.js';

const words = defineWords({
  title: { zh: '接近满足的规则', en: 'Rules that nearly were met' },
  note: {
    zh: '以下规则未满足，只差一两项条件。',
    en: 'These were not met, and one or two conditions more would have met them.',
  },
  short: { zh: '差{n}项条件', en: '{n} {n|condition|conditions} short' },
  more: { zh: '另外{n}条', en: '{n} more' },
});

type Near = RecordedRecommendation['near'];
const shownAtOnce = 5;

function Misses({ near, speaker }: { readonly near: Near; readonly speaker: Speaker }) {
  const say = useWords(words);
  return (
    <ul className="near">
      {near.map(({ rule, cost, leaves }) => (
        <li key={rule}>
          <span className="rule-id">{rule}</span> {speaker.title(rule)}
          <span className="quiet"> · {say('short', { n: cost })}</span>
          <ul>
            {leaves.map((leaf) => (
              <li key={leaf.path}>
                <Comparison of={leaf} speaker={speaker} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export interface NearMissesProps {
  readonly near: Near;
  readonly speaker: Speaker;
}

/** Rules that one or two conditions would have met, the nearest first. */
export function NearMisses({ near, speaker }: NearMissesProps) {
  const say = useWords(words);
  if (near.length === 0) return null;
  const others = near.slice(shownAtOnce);
  return (
    <section aria-labelledby="near">
      <h2 id="near">{say('title')}</h2>
      <p className="quiet">{say('note')}</p>
      <Misses near={near.slice(0, shownAtOnce)} speaker={speaker} />
      {others.length > 0 ? (
        <details>
          <summary>{say('more', { n: others.length })}</summary>
          <Misses near={others} speaker={speaker} />
        </details>
      ) : null}
    </section>
  );
}
