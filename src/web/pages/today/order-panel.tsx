import { useQuery } from '@tanstack/react-query';
import { CaseLink } from '../../ui/case-link.js';
import { Loaded } from '../../ui/loaded.js';
import { defineWords } from '../../words/define-words.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import { Panel } from './panel.js';
import { ordersQuery } from './queries.js';

const words = defineWords({
  title: { zh: '到期与逾期的责令', en: 'Orders due and overdue' },
  none: { zh: '没有到期或逾期的责令', en: 'No order is due or overdue.' },
  all: { zh: '查看期限', en: 'See deadlines' },
  today: { zh: '今日到期', en: 'due today' },
  late: { zh: '逾期 {n} 天', en: '{n} {n|day|days} overdue' },
  more: { zh: '{n}+', en: '{n}+' },
});

/** Orders whose day is today or has passed. */
export function OrderPanel() {
  const say = useWords(words);
  const today = useOfficeWords().data?.today;
  const query = useQuery({ ...ordersQuery(today ?? ''), enabled: today !== undefined });
  const orders = query.data?.orders ?? [];
  const named = useNamed(useOfficeWords(orders.map(({ unit }) => unit)).data);
  const count = query.data?.cursor ? say('more', { n: orders.length }) : orders.length;
  return (
    <Panel id="orders" title={say('title')} count={count} all={{ to: '/orders', text: say('all') }}>
      <Loaded query={query} lines={3}>
        {() =>
          orders.length === 0 ? (
            <p className="quiet">{say('none')}</p>
          ) : (
            <ul className="lines">
              {orders.map((one) => (
                <li key={one.order}>
                  <CaseLink id={one.case} /> <span>{named.unit(one.unit)}</span>{' '}
                  {one.days_overdue ? (
                    <strong>▲ {say('late', { n: one.days_overdue })}</strong>
                  ) : (
                    <span>◷ {say('today')}</span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
