import { ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { CaseRow } from '#client';
import { dayText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  none: { zh: '—', en: '–' },
  overdue: { zh: '逾期{n}日', en: '{n} {n|day|days} overdue' },
  today: { zh: '今日到期', en: 'due today' },
  left: { zh: '剩{n}日', en: '{n} {n|day|days} left' },
});

/** By when something in a case is due, and how far away that is. */
export function DueState({ of: { due_on: day, days_left: left } }: { readonly of: CaseRow }) {
  const say = useWords(words);
  const language = useLanguage();
  if (day === null || left === null) return <span className="quiet">{say('none')}</span>;
  const isOver = left < 0;
  return (
    <span className={isOver ? 'due is-over' : 'due'} title={dayText(day, language)}>
      {isOver ? <WarningFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}{' '}
      {isOver ? say('overdue', { n: -left }) : left === 0 ? say('today') : say('left', { n: left })}
    </span>
  );
}
