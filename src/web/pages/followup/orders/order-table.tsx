import { Link } from '@tanstack/react-router';
import { casePath } from '../../../case/case-path.js';
import { dayText } from '../../../words/days.js';
import { ScrollX } from '../../../ui/scroll-x.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { usePeople, useUnitName } from '../../../words/use-names.js';
import { useWords } from '../../../words/use-words.js';
import { WordOf } from '../../../words/word-of.js';
import { RowPages } from '../../../ui/rows/row-pages.js';
import { Countdown, type OrderRow } from './countdown.js';
import { Propose } from './propose.js';
import { orderStateWords } from './state-words.js';

const words = defineWords({
  caption: { zh: '责令', en: 'Orders' },
  due: { zh: '期限', en: 'Due' },
  case: { zh: '案件', en: 'Case' },
  unit: { zh: '单位', en: 'Unit' },
  owner: { zh: '整改责任人', en: 'Owner' },
  state: { zh: '状态', en: 'State' },
  next: { zh: '可办事项', en: 'What may be done' },
  beyond: { zh: '超出已知节假日日历', en: 'past the known holidays' },
});

/** Orders by their due day, each with what may be done about it. */
export function OrderTable({ pages }: { readonly pages: readonly (readonly OrderRow[])[] }) {
  const say = useWords(words);
  const unitName = useUnitName();
  const people = usePeople();
  const language = useLanguage();
  // The first of each day is where the calendar leads to.
  const first = new Map(
    pages
      .flat()
      .reverse()
      .map((row) => [row.due_on, row.order]),
  );
  const anchorOf = ({ due_on: due, order }: OrderRow): string | undefined =>
    first.get(due) === order ? `due-${due}` : undefined;
  return (
    <ScrollX>
      <table className="plain follow-table">
        <caption className="follow-hidden">{say('caption')}</caption>
        <thead>
          <tr>
            {(['due', 'case', 'unit', 'owner', 'state', 'next'] as const).map((each) => (
              <th key={each} scope="col">
                {say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <RowPages pages={pages} anchorOf={anchorOf}>
          {(row) => (
            <tr key={row.order} id={anchorOf(row)}>
              <th scope="row">
                {dayText(row.due_on, language)}
                <span className="follow-block">
                  <Countdown row={row} />
                </span>
                {row.beyond_calendar ? <span className="hint follow-block">{say('beyond')}</span> : null}
              </th>
              <td data-label={say('case')}>
                <Link to={casePath(row.case)}>{row.case}</Link>
              </td>
              <td className="follow-unit" data-label={say('unit')}>
                {row.unit ? (
                  <Link to="/units/$ref" params={{ ref: row.unit }}>
                    {unitName(row.unit)}
                  </Link>
                ) : (
                  row.subject
                )}
              </td>
              <td data-label={say('owner')}>{people.person(row.owner)}</td>
              <td data-label={say('state')}>
                <WordOf words={orderStateWords} of={row.state} />
              </td>
              <td data-label={say('next')}>
                <Propose row={row} />
              </td>
            </tr>
          )}
        </RowPages>
      </table>
    </ScrollX>
  );
}
