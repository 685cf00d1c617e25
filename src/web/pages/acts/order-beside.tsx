import { entriesOf } from '../../case/case-entries.js';
import { objectOf, stringOf } from '../../case/json-parts.js';
import { openedText } from '../../case/personal.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { entryOf, type Ground } from './ground.js';
import { ordersOf } from './orders-of.js';

const words = defineWords({
  order: { zh: '责令事项（第{n}条）', en: 'The order (entry {n})' },
  owner: { zh: '整改责任人', en: 'Owner' },
  due: { zh: '期限', en: 'Due on' },
  immediate: { zh: '立即（{day}送达）', en: 'Immediate (told on {day})' },
  verify_by: { zh: '复查方式', en: 'How it is checked' },
  reported: { zh: '已报告的整改', en: 'What was reported' },
  none: { zh: '尚无整改报告', en: 'Nothing was reported yet' },
});

/** What was ordered and what was reported since, beside a report or a check of it. */
export function OrderBeside({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  const orders = ordersOf(ground);
  const at = entryOf(ground, orders);
  const order = orders.find(({ entry }) => entry === at);
  if (!order) return null;
  const day = dayText(order.dueOn, language);
  const reports = entriesOf(ground.view, ['rectification_reported']).filter(
    ({ body }) => objectOf(body)['order'] === order.entry,
  );
  return (
    <section className="act-order">
      <h2>{say('order', { n: order.entry })}</h2>
      <ol>
        {order.demands.map((demand) => (
          <li key={demand}>{demand}</li>
        ))}
      </ol>
      <dl className="act-terms">
        <dt>{say('owner')}</dt>
        <dd>{people.person(order.owner)}</dd>
        <dt>{say('due')}</dt>
        <dd>{order.isImmediate ? say('immediate', { day }) : day}</dd>
        <dt>{say('verify_by')}</dt>
        <dd>{order.verifyBy}</dd>
      </dl>
      <h3>{say('reported')}</h3>
      {reports.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      {reports.map(({ entry, body }) => (
        <p key={entry} className="act-text">
          <span className="quiet">{dayText(stringOf(objectOf(body)['done_on']) ?? '', language)} </span>
          {openedText(objectOf(body)['done'])}
        </p>
      ))}
    </section>
  );
}
