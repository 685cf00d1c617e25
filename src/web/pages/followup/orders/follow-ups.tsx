import { Link } from '@tanstack/react-router';
import type { listFollowUps } from '#client';
import { casePath } from '../../../case/case-path.js';
import { dayText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { usePeople, useUnitName } from '../../../words/use-names.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  title: { zh: '回头看', en: 'Follow-ups' },
  none: { zh: '没有待办的回头看', en: 'No follow-up is planned' },
  overdue: { zh: '已过期', en: 'overdue' },
  today: { zh: '今日', en: 'today' },
  not_held: { zh: '出现过反弹', en: 'it did not hold' },
  check: { zh: '登记回头看', en: 'Record what was found' },
});

type FollowUpRow = Awaited<ReturnType<typeof listFollowUps>>['follow_ups'][number];

export interface FollowUpsProps {
  /** Today, by the office. */
  readonly on: string;
  readonly rows: readonly FollowUpRow[];
  /** Days that the calendar leads elsewhere to. */
  readonly named: readonly string[];
}

/** What is to be looked at again, by day. */
export function FollowUps({ on, rows, named }: FollowUpsProps) {
  const say = useWords(words);
  const unitName = useUnitName();
  const people = usePeople();
  const language = useLanguage();
  // The first of each day is where the calendar leads to, unless an order is due on it.
  const taken = new Set(named);
  const first = new Map([...rows].reverse().map((row) => [row.due_on, row.follow_up]));
  return (
    <section>
      <h2>{say('title')}</h2>
      {rows.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      <ul>
        {rows.map((row) => (
          <li
            key={row.follow_up}
            id={
              first.get(row.due_on) === row.follow_up && !taken.has(row.due_on)
                ? `due-${row.due_on}`
                : undefined
            }
          >
            {dayText(row.due_on, language)}{' '}
            {row.due_on < on ? <span className="follow-late">{say('overdue')}</span> : null}
            {row.due_on === on ? <span className="follow-soon">{say('today')}</span> : null}{' '}
            <Link to={casePath(row.case)}>{row.case}</Link> {row.unit ? unitName(row.unit) : row.subject} ·{' '}
            {people.person(row.owner)} {row.state === 'not_held' ? <strong>{say('not_held')}</strong> : null}{' '}
            <Link
              to="/cases/$id/act/$step"
              params={{ id: row.case, step: 'check' }}
              search={{ subject: row.subject, entry: row.follow_up }}
            >
              {say('check')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
