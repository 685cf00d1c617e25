import { Link } from '@tanstack/react-router';
import { defineWords } from '../../../words/define-words.js';
import { dayText } from '../../../words/days.js';
import { type Language, useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { monthAfter, weeksOf } from './month.js';
import type { OrderSearch } from './order-search.js';

const words = defineWords({
  caption: { zh: '{month}到期日', en: 'Due days in {month}' },
  monday: { zh: '一', en: 'Mon' },
  tuesday: { zh: '二', en: 'Tue' },
  wednesday: { zh: '三', en: 'Wed' },
  thursday: { zh: '四', en: 'Thu' },
  friday: { zh: '五', en: 'Fri' },
  saturday: { zh: '六', en: 'Sat' },
  sunday: { zh: '日', en: 'Sun' },
  due: { zh: '{day}：{n}项到期', en: '{day}: {n} due' },
  before: { zh: '上个月', en: 'Month before' },
  after: { zh: '下个月', en: 'Month after' },
  today: { zh: '今日', en: 'today' },
});
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const monthText = (month: string, language: Language): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });

export interface MonthCalendarProps {
  readonly month: string;
  readonly today: string;
  readonly search: OrderSearch;
  /** Days on which something is due, of what is listed. */
  readonly due: readonly string[];
}

/** A month with what is due on each day; each such day leads to its first row. */
export function MonthCalendar({ month, today, search, due }: MonthCalendarProps) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <div>
      <table className="plain follow-month">
        <caption aria-live="polite">{say('caption', { month: monthText(month, language) })}</caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {say(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, place) => {
                const count = due.filter((each) => each === day).length;
                return (
                  <td key={weekdays[place]} className={day === today ? 'follow-today' : undefined}>
                    {day ? Number(day.slice(8)) : null}
                    {day === today ? <span className="follow-hidden">{say('today')}</span> : null}
                    {day && count > 0 ? (
                      <a
                        href={`#due-${day}`}
                        aria-label={say('due', { day: dayText(day, language), n: count })}
                      >
                        {count}
                      </a>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="follow-months">
        <Link to="/orders" search={{ ...search, month: monthAfter(month, -1) }}>
          {say('before')}
        </Link>
        <Link to="/orders" search={{ ...search, month: monthAfter(month, 1) }}>
          {say('after')}
        </Link>
      </div>
    </div>
  );
}
