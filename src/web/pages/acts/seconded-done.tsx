import type { second } from '#client';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import type { Ground } from './ground.js';
import { TellDone } from './readers.js';

const words = defineWords({
  decided: { zh: '决定已经成立（第{n}条）。', en: 'The decision stands now, in entry {n}.' },
  corrected: { zh: '决定已经更正（第{n}条）。', en: 'The decision is corrected now, in entry {n}.' },
  not_decided: {
    zh: '拟决定未获同意，该对象须重新决定。',
    en: 'It was not agreed to: the subject is to be decided on again.',
  },
  not_corrected: {
    zh: '拟更正未获同意，原决定有效。',
    en: 'It was not agreed to: the decision stands.',
  },
  appeal: { zh: '申诉截止日：{day}', en: 'Last day of appeal: {day}' },
});

type Answer = Awaited<ReturnType<typeof second>>;

/** What came of the second person's answer. */
export function SecondedDone({ ground, answer }: { readonly ground: Ground; readonly answer: Answer }) {
  const say = useWords(words);
  const language = useLanguage();
  const { act, decision, correction, appeal_until: until, tell } = answer;
  if (correction !== null)
    return (
      <>
        <p>{say('corrected', { n: String(correction) })}</p>
        <TellDone ground={ground} answer={{ entry: correction, tell }} />
      </>
    );
  if (act === 'correction') return <p>{say('not_corrected')}</p>;
  return (
    <>
      <p>{decision === null ? say('not_decided') : say('decided', { n: String(decision) })}</p>
      {until ? <p>{say('appeal', { day: dayText(until, language) })}</p> : null}
    </>
  );
}
