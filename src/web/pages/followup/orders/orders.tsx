import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import { listFollowUps, listOrders } from '#client';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { Problems } from '../../../ui/problems.js';
import { MoreRows } from '../../../ui/rows/more-rows.js';
import { useRows } from '../../../ui/rows/use-rows.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import '../followup.css';
import { CalendarAddress } from './calendar-address.js';
import { FollowUps } from './follow-ups.js';
import { MonthCalendar } from './month-calendar.js';
import { OrderFilters } from './order-filters.js';
import { OrderTable } from './order-table.js';

const words = defineWords({
  title: { zh: '期限', en: 'Deadlines' },
  about: {
    zh: '逾期的在前。系统只提示可办事项，由人办理。',
    en: 'What is overdue comes first. What may be done is proposed, and a person does it.',
  },
  none: { zh: '没有符合条件的责令', en: 'No order fits' },
});

function Orders() {
  const say = useWords(words);
  const search = useSearch({ from: '/frame/orders' });
  const { state, owner, unit, due_before: dueBefore } = search;
  const { query, pages, rows } = useRows(
    ['listOrders', { state, owner, unit, dueBefore }],
    (cursor) => listOrders({ state, owner, unit, dueBefore, cursor, limit: 100 }),
    ({ orders }) => orders,
  );
  const followUps = useRows(
    ['listFollowUps', { owner, dueBefore }],
    (cursor) => listFollowUps({ owner, dueBefore, cursor, limit: 100 }),
    (page) => page.follow_ups,
  );
  const on = query.data?.pages[0]?.on ?? '';
  const ordered = rows
    .filter(({ state: standing }) => standing !== 'closed' && standing !== 'fallen')
    .map((row) => row.due_on);
  const due = [...ordered, ...followUps.rows.map((row) => row.due_on)];
  return (
    <Page title={say('title')}>
      <p className="hint">{say('about')}</p>
      <OrderFilters search={search} />
      <Problems error={query.error} />
      <div className="follow-split">
        <div>
          {query.isPending ? <Skeleton active title={false} paragraph={{ rows: 10 }} /> : null}
          {query.data && rows.length === 0 ? <Empty description={say('none')} /> : null}
          {rows.length > 0 ? <OrderTable pages={pages} /> : null}
          <MoreRows query={query} />
          <Loaded query={followUps.query} lines={3}>
            {({ pages: [first] }) => (
              <FollowUps on={first?.on ?? on} rows={followUps.rows} named={rows.map((row) => row.due_on)} />
            )}
          </Loaded>
          <MoreRows query={followUps.query} />
        </div>
        <aside aria-label={say('title')}>
          {on ? (
            <MonthCalendar month={search.month ?? on.slice(0, 7)} today={on} search={search} due={due} />
          ) : (
            <Skeleton active title={false} paragraph={{ rows: 8 }} />
          )}
          <CalendarAddress />
        </aside>
      </div>
    </Page>
  );
}

export const route = createLazyRoute('/frame/orders')({ component: Orders });
