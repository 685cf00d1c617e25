import { Alert } from 'antd';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  due: { zh: '期限届满日：{day}', en: 'Due on {day}' },
  counted: {
    zh: '由系统按规则集的日历计算。',
    en: 'Counted by the service with the calendar of the rulebook.',
  },
});

export interface DueAnswer {
  readonly due_on: string;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** The due day that the service counted, with what is to be known of it. */
export function DueDone({ answer: { due_on: due, warnings } }: { readonly answer: DueAnswer }) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <>
      <p className="act-due">{say('due', { day: dayText(due, language) })}</p>
      <p className="quiet">{say('counted')}</p>
      {warnings.map(({ code, message }) => (
        <Alert key={code} type="warning" showIcon title={message} />
      ))}
    </>
  );
}
