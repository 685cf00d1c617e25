import type { decide } from '#client';
import { dayText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { AwaitedNote } from '../awaited-note.js';

const words = defineWords({
  entry: { zh: '记为第{n}条。', en: 'It stands in entry {n}.' },
  appeal: { zh: '申诉截止日：{day}', en: 'Last day of appeal: {day}' },
});

export type DecisionAnswer = Awaited<ReturnType<typeof decide>>;

/** What came of a decision: that it stands, or that it waits for somebody else. */
export function DecisionDone({ answer }: { readonly answer: DecisionAnswer }) {
  const say = useWords(words);
  const language = useLanguage();
  const { entry, seconding, appeal_until: until } = answer;
  return (
    <>
      {seconding === 'awaited' ? <AwaitedNote act="decision" /> : null}
      <p>{say('entry', { n: String(entry) })}</p>
      {until ? <p>{say('appeal', { day: dayText(until, language) })}</p> : null}
    </>
  );
}
