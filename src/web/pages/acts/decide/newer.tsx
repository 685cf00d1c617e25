import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../../case/speaker.js';
import type { FactAnswer } from '../../../ui/facts/fact-answer.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  again: {
    zh: '建议已经更新（第{n}条），请重新核对事实。您写的内容都还在。',
    en: 'There is a newer recommendation (entry {n}): check the facts again. All that you wrote is still here.',
  },
  response: { zh: '建议', en: 'Recommended' },
  change: { zh: '{what}：{before} → {after}', en: '{what}: {before} → {after}' },
});

const isSame = (one: FactAnswer, other: FactAnswer): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface NewerProps {
  readonly before: RecordedRecommendation;
  readonly now: RecordedRecommendation;
  readonly speaker: Speaker;
}

/** What is other in a newer recommendation than in that whose facts were checked. It takes the focus. */
export function Newer({ before, now, speaker }: NewerProps) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (now.entry > 0) box.current?.focus();
  }, [now.entry]);
  const names = [...new Set([...Object.keys(before.facts), ...Object.keys(now.facts)])].filter((name) =>
    speaker.declaration(name),
  );
  const answerIn = ({ facts }: RecordedRecommendation, name: string): FactAnswer =>
    facts[name]?.value ?? null;
  const changes = [
    ...(before.response === now.response
      ? []
      : [
          { what: say('response'), before: speaker.rung(before.response), after: speaker.rung(now.response) },
        ]),
    ...names
      .filter((name) => !isSame(answerIn(before, name), answerIn(now, name)))
      .map((name) => ({
        what: speaker.fact(name),
        before: speaker.value(name, answerIn(before, name)),
        after: speaker.value(name, answerIn(now, name)),
      })),
  ];
  return (
    <div ref={box} tabIndex={-1} className="problems">
      <Alert
        type="warning"
        showIcon
        title={say('again', { n: String(now.entry) })}
        description={
          <ul>
            {changes.map((each) => (
              <li key={each.what}>{say('change', each)}</li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
