import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { firmnessOf } from './firmness.js';
import { Ladder } from './ladder.js';
import { Sentences, sentencesOf } from './sentences.js';

const words = defineWords({
  title: { zh: '建议', en: 'Recommendation' },
  provisional: { zh: '暂定：尚有不明的事实', en: 'provisional: facts are still open' },
  close: { zh: '接近：改变一项事实即会改变结果', en: 'close: one other fact would change it' },
  firm: { zh: '稳固：任何一项事实都不会改变结果', en: 'firm: no single fact changes it' },
  possible: { zh: '可能的范围：{range}', en: 'possible: {range}' },
  bound: {
    zh: '（未能逐一检验全部组合，实际范围可能更窄）',
    en: '(not every combination could be tried; it may be narrower)',
  },
  deadline: { zh: '期限', en: 'Deadline' },
  due: { zh: '{within}；如于{on}责令，至{day}', en: '{within}; by {day} if ordered on {on}' },
  advice: {
    zh: '以上仅为建议。由有权人员说明理由后作出决定，也可以不采纳。',
    en: 'This is advice. A person decides, with reasons, and may depart from it.',
  },
});

export interface AnswerProps {
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
}

/** The answer: its sentences, its place on the ladder, and how firmly it stands. */
export function Answer({ recommendation, speaker }: AnswerProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { response, outcome, provisional, range, deadline, evaluated_on: on } = recommendation;
  const firmness = firmnessOf(recommendation);
  const because = sentencesOf(recommendation, language, 'why').sentences.slice(1, 2);
  return (
    <section aria-labelledby="answer" className="answer">
      <h2 id="answer">{say('title')}</h2>
      <Sentences of={recommendation} section="answer" className="lead" between={because} />
      <Ladder
        speaker={speaker}
        response={response}
        isSettled={outcome === 'settled'}
        range={provisional ? range : null}
      />
      <p className="answer-marks">
        <span className={`mark mark-${firmness}`}>{say(firmness)}</span>
        {provisional ? (
          <span>
            {say('possible', { range: speaker.range(range) })}
            {range.exact ? '' : say('bound')}
          </span>
        ) : null}
        {deadline ? (
          <span>
            <strong>{say('deadline')}</strong>{' '}
            {say('due', {
              within: speaker.within(deadline.within),
              on: dayText(on, language),
              day: dayText(deadline.due_if_ordered_on, language),
            })}
          </span>
        ) : null}
      </p>
      <p className="quiet">{say('advice')}</p>
    </section>
  );
}
